import { and, gt, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { user } from '#db/schema/user.ts';

/** How whoever has deleted their account is called, wherever what they published stays. */
export const deletedName = 'Deleted person';
/** The same in addresses, one for each. */
export const deletedUsernameOf = (id: AnyPgColumn): SQL<string> =>
  sql<string>`'deleted_' || right(replace(${id}::text, '-', ''), 12)`;
export const deletedUsername = deletedUsernameOf(user.id);

const isDeleted = sql`${user.deletedAt} is not null`;

/** Columns that say who somebody is; of whoever left, only that. */
export const person = {
  username: sql<string>`case when ${isDeleted} then ${deletedUsername} else ${user.username} end`,
  displayName: sql<string>`case when ${isDeleted} then ${deletedName} else ${user.displayName} end`,
  avatarUrl: sql<string | null>`case when ${isDeleted} then null else ${user.avatarUrl} end`,
};

/** Whether a person is to be seen: not who left, nor who has signed up, shown us no address and done nothing yet. */
export const isShown: SQL | undefined = and(
  isNull(user.deletedAt),
  or(isNull(user.email), user.emailVerified, gt(user.projectCount, 0), gt(user.commentCount, 0)),
);

/** Columns of a row of the people's board. */
export const userCard = {
  ...person,
  karma: user.karma,
  projectCount: user.projectCount,
  badgeCount: user.badgeCount,
  followerCount: user.followerCount,
};
