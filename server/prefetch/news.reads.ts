import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { user } from '#db/schema/user.ts';
import { jsonOf } from '../json.ts';
import { type ConversationRow, toConversationPage } from '../message/conversation.reads.ts';
import { type NotificationRow, toNotification } from '../notification/notification.reads.ts';
import { type FoundMe, listLimit, own, partsOf, withRoles } from './bootstrap.reads.ts';
import type { News } from './news.output.ts';

type Found = Pick<News, 'username' | 'unread'> & {
  me: FoundMe;
  notifications: NotificationRow[];
  conversations: ConversationRow[];
};

/** Null where there is no such person. */
export async function loadNews(db: Database, { id }: { id: string }): Promise<News | null> {
  const { notifications, conversations } = partsOf(db, id);
  const parts = jsonOf({ username: user.username, ...own, notifications, conversations });
  const [row] = await db.execute<{ found: Found }>(sql`select ${parts} as found from ${user} where ${user.id} = ${id}`);
  if (!row) return null;
  const { items, nextCursor } = toConversationPage(row.found.conversations, listLimit);
  return {
    ...row.found,
    me: withRoles(row.found.me),
    notifications: row.found.notifications.map(toNotification),
    conversations: items,
    conversationsCursor: nextCursor,
  };
}
