import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import type { Notification } from '#server/notification/notification.output.ts';
import { notificationsKey } from './notification-query.ts';

type Page = { items: Notification[]; nextCursor: string | null };
type Picked = (line: Notification) => boolean;

/** Marks one line as read, at once. Should that fail it is unread again, which says enough: its reader wanted what it leads to. */
export async function markRead(queryClient: QueryClient, line: Notification): Promise<void> {
  if (line.read) return;
  const isIt: Picked = ({ id }) => id === line.id;
  show(queryClient, { which: isIt, read: true, count: (unread) => unread - 1 });
  try {
    const { unreadCount } = await api.notification.read.mutate({ ids: [line.id] });
    show(queryClient, { which: isIt, read: true, count: () => unreadCount });
  } catch {
    show(queryClient, { which: isIt, read: false, count: (unread) => unread + 1 });
  }
}

/** Marks all as read, at once. Gives what undoes it; rejects, with all as it was, where it could not be done. */
export async function markAllRead(queryClient: QueryClient): Promise<() => Promise<void>> {
  const unread = idsOfUnread(queryClient);
  const before = queryClient.getQueryData(bootstrapQuery().queryKey)?.unread.notifications ?? 0;
  const which: Picked = ({ id }) => unread.has(id);
  const restore = (count: number) => show(queryClient, { which, read: false, count: () => count });
  show(queryClient, { which, read: true, count: () => 0 });
  try {
    const { readAt, unreadCount } = await api.notification.readAll.mutate({});
    show(queryClient, { which, read: true, count: () => unreadCount });
    return async () => {
      restore(before);
      const undone = await api.notification.undoReadAll.mutate({ readAt });
      restore(undone.unreadCount);
    };
  } catch (error) {
    restore(before);
    throw error;
  }
}

type Shown = { which: Picked; read: boolean; count: (unread: number) => number };

/** In the inbox, and in what all pages start with. */
function show(queryClient: QueryClient, { which, read, count }: Shown): void {
  const mark = (line: Notification) => (which(line) && line.read !== read ? { ...line, read } : line);
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: notificationsKey }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(mark) })) } : list,
  );
  queryClient.setQueryData(bootstrapQuery().queryKey, (start) =>
    start
      ? {
          ...start,
          notifications: start.notifications.map(mark),
          unread: { ...start.unread, notifications: Math.max(count(start.unread.notifications), 0) },
        }
      : start,
  );
}

function idsOfUnread(queryClient: QueryClient): Set<string> {
  const lists = queryClient.getQueriesData<InfiniteData<Page>>({ queryKey: notificationsKey });
  const lines = lists.flatMap(([, list]) => list?.pages.flatMap(({ items }) => items) ?? []);
  return new Set(lines.filter(({ read }) => !read).map(({ id }) => id));
}
