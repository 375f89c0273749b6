import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { conversation } from '#db/schema/conversation.ts';
import { user } from '#db/schema/user.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf } from '../json.ts';
import { after, keyOf, type Order, toPage } from '../keyset.ts';
import { person } from '../profile/person.reads.ts';
import type { Conversation } from './conversation.output.ts';
import type { ConversationList } from './message.input.ts';

type Asked = { userId: Filled<string>; limit: number; cursor?: string | undefined; text?: string | undefined };
export type ConversationRow = Conversation & { key: string[] };

/** One that was opened and has no message yet comes first. */
const latestFirst: Order = {
  name: 'conversation',
  columns: [conversation.lastMessageAt, conversation.id],
  values: [sql`coalesce(${conversation.lastMessageAt}, '9999-12-31')`, sql`${conversation.id}`],
};

/** Somebody's conversations, the latest first. */
export async function loadConversations(db: Database, me: { id: string }, { limit, cursor, text }: ConversationList) {
  const asked = { userId: me.id, limit: limit + 1, cursor, text };
  const rows = await db.execute<{ item: ConversationRow }>(conversationsOf(db, asked));
  return toConversationPage(
    rows.map(({ item }) => item),
    limit,
  );
}

/** The same as JSON, each with its key, for what reads more at once. */
export const conversationsAsJson = (db: Database, asked: Asked): SQL => jsonList(sql`(${conversationsOf(db, asked)})`);

export const toConversationPage = (rows: ConversationRow[], limit: number) => toPage(latestFirst, rows, limit);

/** Each side has an index of its own: the latest of both hold the latest of all. */
function conversationsOf(db: Database, asked: Asked): SQL {
  return sql`select item from (
    ${latestOf(db, { ...asked, mine: firstSide, other: secondSide })}
    union all
    ${latestOf(db, { ...asked, mine: secondSide, other: firstSide })}
  ) both_sides order by at desc, id desc limit ${asked.limit}`;
}

type Columns = { id: PgColumn; unread: PgColumn; blockedAt: PgColumn };

const firstSide: Columns = {
  id: conversation.firstUserId,
  unread: conversation.firstUnreadCount,
  blockedAt: conversation.firstBlockedAt,
};
const secondSide: Columns = {
  id: conversation.secondUserId,
  unread: conversation.secondUnreadCount,
  blockedAt: conversation.secondBlockedAt,
};

function latestOf(
  db: Database,
  { userId, limit, cursor, text, mine, other }: Asked & { mine: Columns; other: Columns },
) {
  const item = jsonOf({
    id: conversation.id,
    with: person,
    lastMessageAt: isoText(conversation.lastMessageAt),
    lastMessageText: sql`left(${conversation.lastMessageText}, 200)`,
    unreadCount: mine.unread,
    blocked: sql`${mine.blockedAt} is not null`,
    key: keyOf(latestFirst),
  });
  const { lastMessageAt, id } = conversation;
  return db
    .select({ at: sql`${lastMessageAt}`.as('at'), id: sql`${id}`.as('id'), item: item.as('item') })
    .from(conversation)
    .innerJoin(user, eq(user.id, other.id))
    .where(and(eq(mine.id, userId), after(latestFirst, cursor), text === undefined ? undefined : isNamed(text)))
    .orderBy(desc(lastMessageAt), desc(id))
    .limit(limit);
}

/** Whoever has left is found by what they are called now. */
function isNamed(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(ilike(person.displayName, pattern), ilike(person.username, pattern));
}
