import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { account, passkey, session } from '#db/schema/auth.ts';
import { mailPreference, notificationPreference } from '#db/schema/notification.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { loadWatches } from '../watch/watch.reads.ts';
import type { Sessions, Settings } from './account.output.ts';

/** All that somebody may set. */
export async function loadSettings(db: Database, { id }: { id: string }): Promise<Settings> {
  const [people, accounts, passkeys, mails, notifications, watches] = await Promise.all([
    db.select(columns).from(user).where(eq(user.id, id)),
    db.select({ id: account.id, provider: account.providerId }).from(account).where(eq(account.userId, id)),
    loadPasskeys(db, id),
    db.select({ digest: mailPreference.digest }).from(mailPreference).where(eq(mailPreference.userId, id)),
    db.select(switches).from(notificationPreference).where(eq(notificationPreference.userId, id)),
    loadWatches(db, { id }),
  ]);
  const [found] = people;
  if (!found) throw new DomainError('UNAUTHORIZED');
  const { email, purgeAt, ...rest } = found;
  return {
    ...rest,
    email: email ?? '',
    purgeAt: purgeAt?.toISOString() ?? null,
    hasPassword: accounts.some(({ provider }) => provider === 'credential'),
    connections: accounts.flatMap(({ id, provider }) =>
      provider === 'github' || provider === 'google' ? [{ id, provider }] : [],
    ),
    passkeys,
    digest: mails[0]?.digest ?? 'at_once',
    notifications,
    watches: watches.items,
  };
}

/** Another one for each state of what the form of the profile holds: counts move the row too, but not this. */
export const profileRevision = sql<string>`md5(jsonb_build_array(${user.displayName}, ${user.username}, ${user.bio}, ${user.website}, ${user.location})::text)`;

const columns = {
  profile: {
    displayName: user.displayName,
    username: user.username,
    avatarUrl: user.avatarUrl,
    bio: user.bio,
    website: user.website,
    location: user.location,
    githubLogin: user.githubLogin,
    revision: profileRevision,
  },
  email: user.email,
  emailVerified: user.emailVerified,
  hasSecondFactor: user.twoFactorEnabled,
  purgeAt: user.purgeAt,
};

const switches = {
  kind: notificationPreference.kind,
  way: notificationPreference.way,
  enabled: notificationPreference.enabled,
};

const loadPasskeys = (db: Database, userId: string) =>
  db
    .select({
      id: passkey.id,
      name: sql<string>`coalesce(nullif(${passkey.name}, ''), 'Passkey')`,
      createdAt: iso(passkey.createdAt),
    })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .orderBy(asc(passkey.id));

/** Where somebody is signed in. Never kept: which one is this one depends on who asks, and an ended one must be gone. */
export async function loadSessions(db: Database, me: { id: string; sessionId: string }): Promise<Sessions> {
  return db
    .select({
      id: session.id,
      userAgent: session.userAgent,
      ipAddress: session.ipAddress,
      createdAt: iso(session.createdAt),
      isCurrent: sql<boolean>`${session.id} = ${me.sessionId}`,
    })
    .from(session)
    .where(and(eq(session.userId, me.id), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(session.createdAt), desc(session.id));
}
