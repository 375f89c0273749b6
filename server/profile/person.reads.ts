import { user } from '#db/schema/user.ts';

/** Columns that say who somebody is. */
export const person = { username: user.username, displayName: user.displayName, avatarUrl: user.avatarUrl };

/** Columns of a row of the people's board. */
export const userCard = {
  ...person,
  karma: user.karma,
  projectCount: user.projectCount,
  badgeCount: user.badgeCount,
  followerCount: user.followerCount,
};
