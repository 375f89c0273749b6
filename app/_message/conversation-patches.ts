import type { QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { notificationsKey } from '#app/_notification/notification-query.ts';
import type { Conversation } from '#server/message/conversation.output.ts';
import type { Message, MessagesRead } from '#server/message/message.output.ts';

/** An own message is the latest of its conversation, which goes to the top; one that is not in the list is looked for. */
export function showSent(queryClient: QueryClient, username: string, { body, createdAt }: Message): void {
  const { queryKey } = bootstrapQuery();
  const known = queryClient.getQueryData(queryKey)?.conversations.find(isWith(username));
  if (!known) return void queryClient.invalidateQueries({ queryKey });
  const sent = { ...known, lastMessageAt: createdAt, lastMessageText: body };
  queryClient.setQueryData(
    queryKey,
    (start) =>
      start && { ...start, conversations: [sent, ...start.conversations.filter((one) => !isWith(username)(one))] },
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
