import type { QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { notificationsKey } from '#app/_notification/notification-query.ts';
import type { Conversation } from '#server/message/conversation.output.ts';
import type { Message, MessagesRead } from '#server/message/message.output.ts';

type News = { latest: Message /** As the thread was read with it. */; unreadCount?: number };

/**
 * The latest message of a conversation puts it at the top; one that is not in the list is looked for. A thread that knows
 * of a later one than the list knows how much is unread as well.
 */
export function showLatest(queryClient: QueryClient, username: string, { latest, unreadCount }: News): void {
  const { body, createdAt, isOwn } = latest;
  const { queryKey } = bootstrapQuery();
  const { conversations = [], conversationsCursor = null } = queryClient.getQueryData(queryKey) ?? {};
  const known = conversations.find(isWith(username));
  if (!known) {
    // Of those further down the list knows nothing yet.
    const isFurther = conversationsCursor !== null && createdAt < (conversations.at(-1)?.lastMessageAt ?? '');
    if (!isFurther) void queryClient.invalidateQueries({ queryKey });
    return;
  }
  if (known.lastMessageAt !== null && known.lastMessageAt >= createdAt) return;
  const unread = isOwn ? known.unreadCount : (unreadCount ?? known.unreadCount);
  const row = { ...known, lastMessageAt: createdAt, lastMessageText: body, unreadCount: unread };
  queryClient.setQueryData(
    queryKey,
    (start) =>
      start && {
        ...start,
        unread: { ...start.unread, messages: start.unread.messages + unread - known.unreadCount },
        conversations: [row, ...start.conversations.filter((one) => !isWith(username)(one))],
      },
  );
}

/** Changes a row of the list. */
export function changeConversation(queryClient: QueryClient, username: string, fields: Partial<Conversation>): void {
  queryClient.setQueryData(
    bootstrapQuery().queryKey,
    (start) =>
      start && {
        ...start,
        conversations: start.conversations.map((one) => (isWith(username)(one) ? { ...one, ...fields } : one)),
      },
  );
}

/** What is unread after reading, wherever it is told. */
export function showRead(queryClient: QueryClient, username: string, read: MessagesRead): void {
  const { unreadCount, messages, notifications } = read;
  changeConversation(queryClient, username, { unreadCount });
  queryClient.setQueryData(
    bootstrapQuery().queryKey,
    (start) => start && { ...start, unread: { messages, notifications } },
  );
  // Its line in the inbox is read too, which whoever goes there next sees.
  void queryClient.invalidateQueries({ queryKey: notificationsKey, refetchType: 'none' });
}

const isWith =
  (username: string) =>
  ({ with: other }: Conversation): boolean =>
    other.username === username;
