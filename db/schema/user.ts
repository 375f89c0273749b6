import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgEnum, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { defaultLocale, locales } from '../vocabulary.ts';
import { counter, id, instant, timestamps, tsvector } from './columns.ts';

export const locale = pgEnum('locale', locales);

/**
 * A person. A profile made by an import has no e-mail until somebody claims it. After deletion the row stays as
 * 'deleted person', without private data, since others' threads hang on it.
 */
export const user = pgTable(
  'user',
  {
    id: id(),
    /** Lower case, so that sign-in finds it by the unique index. */
    email: text(),
    emailVerified: boolean().notNull().default(false),
    /** What an import knows a maker by, so that a second run finds the same profile. */
    importKey: text(),
    username: text().notNull(),
    displayName: text().notNull(),
    avatarUrl: text(),
    bio: text().notNull().default(''),
    website: text(),
    location: text(),
    githubLogin: text(),
    githubConnectedAt: instant(),
    isAdmin: boolean().notNull().default(false),
    isValidator: boolean().notNull().default(false),
    isInvestor: boolean().notNull().default(false),
    suspendedUntil: instant(),
    suspendedReason: text(),
    /** What mails to them are in. */
    locale: locale().notNull().default(defaultLocale),
    twoFactorEnabled: boolean().notNull().default(false),
    karma: integer().notNull().default(0),
    projectCount: counter(),
    commentCount: counter(),
    badgeCount: counter(),
    followerCount: counter(),
    followingCount: counter(),
    unreadNotificationCount: counter(),
    unreadMessageCount: counter(),
    deletedAt: instant(),
    purgeAt: instant(),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(prova_tsvector(username), 'A') || setweight(prova_tsvector(display_name), 'A') || setweight(prova_tsvector(bio), 'C')`,
    ),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex('user_username_key').on(t.username),
    uniqueIndex('user_email_key').on(t.email),
    uniqueIndex('user_import_key').on(t.importKey),
    index('user_karma_index').on(t.karma, t.id).where(sql`${t.deletedAt} is null`),
    index('user_search_index').using('gin', t.search),
    index('user_purge_index').on(t.purgeAt).where(sql`${t.purgeAt} is not null`),
    check('user_username_check', sql`${t.username} ~ '^[a-z0-9_]{3,30}$'`),
    check('user_email_check', sql`${t.email} = lower(${t.email})`),
    check('user_display_name_check', sql`char_length(${t.displayName}) between 1 and 80`),
    check('user_bio_check', sql`char_length(${t.bio}) <= 500`),
    check(
      'user_counts_check',
      sql`least(${t.projectCount}, ${t.commentCount}, ${t.badgeCount}, ${t.followerCount}, ${t.followingCount}, ${t.unreadNotificationCount}, ${t.unreadMessageCount}) >= 0`,
    ),
  ],
);

/** The person to whom a row belongs: it goes when they go. */
export const ownedByUser = () =>
  uuid()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' });

/** A username that somebody gave up at `created_at`: it leads to their page, and is held for them for a while. */
export const earlierUsername = pgTable(
  'earlier_username',
  { id: id(), username: text().notNull(), userId: ownedByUser(), ...timestamps() },
  (t) => [
    uniqueIndex('earlier_username_key').on(t.username),
    index('earlier_username_user_index').on(t.userId),
    check('earlier_username_check', sql`${t.username} ~ '^[a-z0-9_]{3,30}$'`),
  ],
);

/** The author of what stays when they go: their row must stay too. */
export const writtenByUser = () =>
  uuid()
    .notNull()
    .references(() => user.id, { onDelete: 'restrict' });

/** Who did it, where the record outlives them. */
export const doneByUser = () => uuid().references(() => user.id, { onDelete: 'set null' });
