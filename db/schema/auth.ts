import { bigint, boolean, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, timestamps } from './columns.ts';
import { ownedByUser } from './user.ts';

// The tables of better-auth (session, account, verification, two-factor and passkey plugins), by its field names.

export const session = pgTable(
  'session',
  {
    id: id(),
    userId: ownedByUser(),
    token: text().notNull().unique(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    ...timestamps(),
  },
  (t) => [index('session_user_index').on(t.userId), index('session_expires_index').on(t.expiresAt)],
);

export const account = pgTable(
  'account',
  {
    id: id(),
    userId: ownedByUser(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    ...timestamps(),
  },
  (t) => [uniqueIndex('account_provider_key').on(t.providerId, t.accountId), index('account_user_index').on(t.userId)],
);

export const verification = pgTable(
  'verification',
  {
    id: id(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    ...timestamps(),
  },
  (t) => [index('verification_identifier_index').on(t.identifier), index('verification_expires_index').on(t.expiresAt)],
);

export const twoFactor = pgTable(
  'two_factor',
  {
    id: id(),
    userId: ownedByUser(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: boolean().notNull().default(false),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: instant(),
    ...timestamps(),
  },
  (t) => [index('two_factor_user_index').on(t.userId), index('two_factor_secret_index').on(t.secret)],
);

export const passkey = pgTable(
  'passkey',
  {
    id: id(),
    userId: ownedByUser(),
    name: text(),
    publicKey: text().notNull(),
    credentialID: text('credential_id').notNull().unique(),
    /** Unsigned 32 bits by WebAuthn. */
    counter: bigint({ mode: 'number' }).notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    aaguid: text(),
    ...timestamps(),
  },
  (t) => [index('passkey_user_index').on(t.userId)],
);

/** better-auth's own limiter, by address; ours by account lives in Redis. */
export const rateLimit = pgTable('rate_limit', {
  id: id(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: bigint({ mode: 'number' }).notNull(),
  ...timestamps(),
});
