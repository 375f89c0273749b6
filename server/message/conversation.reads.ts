import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { conversation } from '#db/schema/conversation.ts';
import { user } from '#db/schema/user.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf, jsonOrNull } from '../json.ts';
import { person } from '../profile/person.reads.ts';

/** Somebody's latest conversations as JSON; one that was opened and has no message yet comes first. */
export function conversationsAsJson(db: Database, userId: string, limit: number): SQL {
  // Each side has an index of its own: the latest of both hold the latest of all.
  const sides = sql`(select * from (
    ${latestOf(db, { userId, limit, mine: firstSide, other: secondSide })}
    union all
    ${latestOf(db, { userId, limit, mine: secondSide, other: firstSide })}
  ) both_sides order by at desc limit ${limit})`;
  return jsonList(sql`(select item from ${sides} sides order by at desc)`);
}

type Side = { id: PgColumn; unread: PgColumn; blockedAt: PgColumn };

const firstSide: Side = {
  id: conversation.firstUserId,
  unread: conversation.firstUnreadCount,
  blockedAt: conversation.firstBlockedAt,
};
const secondSide: Side = {
  id: conversation.secondUserId,
  unread: conversation.secondUnreadCount,
  blockedAt: conversation.secondBlockedAt,
};

type Latest = { userId: string; limit: number; mine: Side; other: Side };

function latestOf(db: Database, { userId, limit, mine, other }: Latest) {
  const item = jsonOf({
    id: conversation.id,
    with: jsonOrNull(user.id, person),
    lastMessageAt: isoText(conversation.lastMessageAt),
    lastMessageText: conversation.lastMessageText,
    unreadCount: mine.unread,
    blocked: sql`${mine.blockedAt} is not null`,
  });
  return db
    .select({ at: sql`${conversation.lastMessageAt}`.as('at'), item: item.as('item') })
    .from(conversation)
    .leftJoin(user, and(eq(user.id, other.id), isNull(user.deletedAt)))
    .where(eq(mine.id, userId))
    .orderBy(desc(conversation.lastMessageAt))
    .limit(limit);
}
