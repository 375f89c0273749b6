import { sql } from 'drizzle-orm';
import { check, index, pgTable, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, timestamps } from './columns.ts';
import { ownedByUser } from './user.ts';

/** One person follows another. (Chains have `chain_follower`.) */
export const follow = pgTable(
  'follow',
  { id: id(), followerId: ownedByUser(), followedId: ownedByUser(), ...timestamps() },
  (t) => [
    uniqueIndex('follow_key').on(t.followerId, t.followedId),
    index('follow_followed_index').on(t.followedId, t.id),
    check('follow_self_check', sql`${t.followerId} <> ${t.followedId}`),
  ],
);
