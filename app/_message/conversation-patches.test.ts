import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import type { Message } from '#server/message/message.output.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { showLatest } from './conversation-patches.ts';

const { queryKey } = bootstrapQuery();
const said = (minute: number, isOwn: boolean): Message => ({
  ...{ id: `${minute}`, isOwn, body: 'words', deleted: false },
  createdAt: `2026-01-01T00:0${minute}:00.000Z`,
});

test('what a thread was read with is unread in the list and in the sum, once and not for own words', () => {
  const queryClient = new QueryClient();
  const rowOf = (username: string, unreadCount: number) => ({
    ...{ id: username, with: { username }, lastMessageText: '', blocked: false, unreadCount },
    lastMessageAt: '2026-01-01T00:01:00.000Z',
  });
  const start = {
    ...{ unread: { messages: 3, notifications: 1 }, conversationsCursor: null },
    conversations: [rowOf('grace', 3), rowOf('ada', 0)],
  };
  queryClient.setQueryData(queryKey, start as unknown as Bootstrap);
  const unread = () => {
    const { conversations, unread } = queryClient.getQueryData(queryKey) ?? start;
    return [conversations[0]?.with.username, conversations[0]?.unreadCount, unread.messages];
  };
  showLatest(queryClient, 'ada', { latest: said(2, false), unreadCount: 1 });
  expect(unread()).toEqual(['ada', 1, 4]);
  showLatest(queryClient, 'ada', { latest: said(2, false), unreadCount: 1 });
  showLatest(queryClient, 'ada', { latest: said(3, true), unreadCount: 0 });
  expect(unread()).toEqual(['ada', 1, 4]);
});
