import { and, eq, gt, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { account, session } from '#db/schema/auth.ts';
import { idempotencyKey } from '#db/schema/outbox.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { textQuery } from '../search/text-query.ts';
import type { PeopleInput, PersonInput } from './people.input.ts';
import type { PeoplePage, PersonDetail } from './people.output.ts';

/** Who joined last comes first. */
const latestFirst: Order = { name: 'admin.people', columns: [user.id] };

/** People as admins find them, whoever they are and whatever they did. */
export async function loadPeople(
  db: Database,
  { text, role, state, limit, cursor }: PeopleInput,
): Promise<z.input<typeof PeoplePage>> {
  const rows = await db
    .select({ ...personRow, key: keyOf(latestFirst) })
    .from(user)
    .where(and(isNamed(text), role && hasRole[role], state && isIn[state], after(latestFirst, cursor)))
    .orderBy(...orderBy(latestFirst))
    .limit(limit + 1);
  return toPage(latestFirst, rows, limit);
}

/**
 * One of them, with what is private.
 * @throws DomainError PROFILE_NOT_FOUND
 */
export async function loadPerson(db: Database, { username }: PersonInput): Promise<z.input<typeof PersonDetail>> {
  const [found] = await db
    .select({ ...personRow, ...details })
    .from(user)
    .where(eq(user.username, username));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  return found;
}

const isNow = gt(user.suspendedUntil, sql`now()`);

const personRow = {
  id: user.id,
  username: user.username,
  displayName: user.displayName,
  avatarUrl: user.avatarUrl,
  email: user.email,
  emailVerified: user.emailVerified,
  roles: sql<('admin' | 'validator' | 'investor')[]>`array_remove(array[
    case when ${user.isAdmin} then 'admin' end, case when ${user.isValidator} then 'validator' end,
    case when ${user.isInvestor} then 'investor' end], null)`,
  karma: user.karma,
  projectCount: user.projectCount,
  suspendedUntil: sql<string | null>`case when ${isNow} then ${user.suspendedUntil} end`.mapWith(isoText),
  purgeAt: isoOrNull(user.purgeAt),
  joinedAt: iso(user.createdAt),
};

const ofPerson = (column: typeof session.userId | typeof idempotencyKey.userId) => sql`${column} = ${user.id}`;

const hasSignIn = sql`exists (select from ${account} where ${account.userId} = ${user.id})`;

/** Nobody has proved an address of it, nor ever chosen a way to sign in. */
export const isUnclaimed = sql<boolean>`(not ${user.emailVerified} and ${user.deletedAt} is null and not ${hasSignIn})`;

const details = {
  isUnclaimed,
  suspendedReason: sql<string | null>`case when ${isNow} then ${user.suspendedReason} end`,
  githubLogin: user.githubLogin,
  hasSecondFactor: user.twoFactorEnabled,
  commentCount: user.commentCount,
  badgeCount: user.badgeCount,
  followerCount: user.followerCount,
  followingCount: user.followingCount,
  sessionCount: sql<number>`(
    select count(*)::int from ${session} where ${ofPerson(session.userId)} and ${session.expiresAt} > now())`,
  lastSeenAt: sql<string | null>`greatest(
    (select max(${session.createdAt}) from ${session} where ${ofPerson(session.userId)}),
    (select max(${idempotencyKey.createdAt}) from ${idempotencyKey} where ${ofPerson(idempotencyKey.userId)}))`.mapWith(
    isoText,
  ),
};

function isoText(text: string): string {
  return new Date(text).toISOString();
}

const hasRole = {
  admin: eq(user.isAdmin, true),
  validator: eq(user.isValidator, true),
  investor: eq(user.isInvestor, true),
};

const isIn = { suspended: isNow, deleted: isNotNull(user.purgeAt) };

/** An address is found whole or not at all; a name or username by its words, the last perhaps unfinished. */
function isNamed(text: string | undefined): SQL | undefined {
  const words = text?.replace(/^@/, '');
  if (!words) return undefined;
  if (words.includes('@')) return eq(user.email, words);
  // The index knows what people say of themselves too, which is weighed less.
  return and(sql`${user.search} @@ ${textQuery(words)}`, sql`ts_filter(${user.search}, '{a}') @@ ${textQuery(words)}`);
}
