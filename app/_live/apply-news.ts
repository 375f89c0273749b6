import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { notificationsKey } from '#app/_notification/notification-query.ts';
import { trpc } from '#app/_trpc/client.ts';
import { afterWrites, wroteAt } from '#app/_trpc/own-version.ts';
import type { Notification } from '#server/notification/notification.output.ts';
import type { News } from '#server/prefetch/news.output.ts';
import { announceRarely } from './announce-rarely.ts';
import { withNews } from './news-lines.ts';

type Parts = { queryClient: QueryClient; t: Translator<'live'> };

type Page = { items: Notification[]; nextCursor: string | null };

/** What is read again where it is shown, since others may have moved it. */
const movedByOthers = [
  ...[trpc.message.thread, trpc.intro.list, trpc.application.mine],
  ...[trpc.chain.queue, trpc.chain.hiddenPosts],
];
/** What waits for the admins: for them alone, since a frame comes whenever one of them has done something. */
const onTheDesk = [trpc.prefetch.dashboard, trpc.moderation.cases, trpc.feedback.queue];
/** Where what one has done oneself stays in its place, to be undone or to be read: moved by another tab, or another admin. */
const movedElsewhere = [trpc.pipeline.list, trpc.saved.list];
/** By then the frame of an own write has come. */
const ownMs = 3000;

/** Shows the caller's own news: who they are by now, counts, inbox, conversations, and what is new where they look. */
export function applyNews(parts: Parts, { version, data }: { version: number; data: unknown }): void {
  const news = data as News;
  // What one does oneself goes before: until it is answered, and where that answer is newer.
  afterWrites(version, () => show(parts, news));
}

function show({ queryClient, t }: Parts, { username, ...news }: News): void {
  const { queryKey } = bootstrapQuery();
  const { data: start, dataUpdatedAt: updatedAt = 0 } = queryClient.getQueryState(queryKey) ?? {};
  // Another person may have signed in meanwhile, in another tab.
  if (start?.me.username !== username) return;
  const now = { ...start, ...news };
  // What the news do not tell of is as old as it was.
  queryClient.setQueryData(queryKey, now, { updatedAt });
  for (const [key] of queryClient.getQueriesData({ queryKey: notificationsKey })) {
    if ((key.at(-1) as { from?: string } | undefined)?.from !== undefined) continue;
    queryClient.setQueryData<InfiniteData<Page>>(key, (list) => list && withNews(list, news.notifications));
  }
  const isAdmin = now.me.roles.includes('admin');
  const moved = [
    ...movedByOthers,
    ...(isAdmin ? onTheDesk : []),
    ...(Date.now() - wroteAt() < ownMs ? [] : [...movedElsewhere, ...(isAdmin ? [trpc.application.queue] : [])]),
    // A role has a part of the dashboard.
    ...(!isAdmin && `${now.me.roles}` !== `${start.me.roles}` ? [trpc.prefetch.dashboard] : []),
  ];
  for (const read of moved) void queryClient.refetchQueries({ queryKey: read.pathKey(), type: 'active' });
  if (news.unread.messages > start.unread.messages) announceRarely(t('newMessage'));
  else if (news.unread.notifications > start.unread.notifications) announceRarely(t('newNotification'));
}
