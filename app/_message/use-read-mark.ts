import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import type { Thread } from '#server/message/message.output.ts';
import { showLatest, showRead } from './conversation-patches.ts';
import { changeThread } from './thread-query.ts';

/**
 * Marks a thread as read for as long as somebody is looking at its end, and tells the list of it. What came below what one
 * looks at is not read by that.
 */
export function useReadMark(thread: Thread, isAtEnd: boolean): void {
  const queryClient = useQueryClient();
  const me = useMe();
  const mayWrite = me !== null && !me.suspendedUntil && !me.purgeAt;
  const { unreadCount } = thread;
  const { username } = thread.with;
  const unread = unreadCount > 0 ? thread.items.findLast(({ isOwn }) => !isOwn)?.id : undefined;
  const latest = thread.items.at(-1);
  useEffect(() => {
    if (latest && !latest.deleted) showLatest(queryClient, username, { latest, unreadCount });
  }, [latest, unreadCount, username, queryClient]);
  useEffect(() => {
    if (!unread || !mayWrite || !isAtEnd) return;
    let isSent = false;
    const read = async () => {
      if (isSent || document.visibilityState !== 'visible') return;
      isSent = true;
      try {
        const left = await api.message.read.mutate({ id: unread });
        await changeThread(queryClient, username, (known) => ({ ...known, unreadCount: left.unreadCount }));
        showRead(queryClient, username, left);
      } catch {
        // Looked at once more, it is tried again.
        isSent = false;
      }
    };
    void read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [unread, mayWrite, isAtEnd, username, queryClient]);
}
