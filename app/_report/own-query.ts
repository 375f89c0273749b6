import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { OwnCase } from '#server/report/report.output.ts';

/** Long enough for a hover and its click; what was decided meanwhile must be here. */
const freshMs = 5000;

/** What was decided about one's own. */
export const ownCasesQuery = (cursor?: string) => ({
  ...listQuery({
    key: trpc.report.cases.pathKey(),
    cursor,
    read: (from) => api.report.cases.query({ cursor: from }),
  }),
  staleTime: freshMs,
});

/** What one reported. */
export const sentReportsQuery = (cursor?: string) => ({
  ...listQuery({
    key: trpc.report.sent.pathKey(),
    cursor,
    read: (from) => api.report.sent.query({ cursor: from }),
  }),
  staleTime: freshMs,
});

export async function prefetchOwn(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.prefetchInfiniteQuery(ownCasesQuery()),
    queryClient.prefetchInfiniteQuery(sentReportsQuery()),
  ]);
}

export function forgetSentReports(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: trpc.report.sent.pathKey(), refetchType: 'none' });
}

type Page = { items: OwnCase[]; nextCursor: string | null };

/** Shows an appeal wherever its case was read. */
export function showAppeal(queryClient: QueryClient, id: string, appeal: string): void {
  const appealed = (item: OwnCase): OwnCase => (item.id === id ? { ...item, appeal, appealStatus: 'pending' } : item);
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey: trpc.report.cases.pathKey() }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(appealed) })) } : list,
  );
}
