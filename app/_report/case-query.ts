import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { Case } from '#server/moderation/moderation.output.ts';

export const caseStates = ['open', 'appealed', 'decided'] as const;
type CaseState = (typeof caseStates)[number];

/** Which cases the page shows, and where the list begins. */
export type CaseAddress = { state: CaseState; cursor?: string };

export function caseAddress(params: URLSearchParams): CaseAddress {
  const state = caseStates.find((name) => name === params.get('state')) ?? 'open';
  const cursor = params.get('cursor')?.slice(0, 300);
  return { state, ...(cursor && { cursor }) };
}

export function casesHref({ state, cursor }: CaseAddress): string {
  const params = new URLSearchParams({ ...(state !== 'open' && { state }), ...(cursor && { cursor }) });
  return params.size > 0 ? `/admin/reports?${params}` : '/admin/reports';
}

/** Admins see what others decided meanwhile whenever they come back to the list. */
export const casesQuery = ({ state, cursor }: CaseAddress) => ({
  ...listQuery({
    key: [...trpc.moderation.cases.pathKey(), { state }],
    cursor,
    read: (from) => api.moderation.cases.query({ state, cursor: from }),
  }),
  staleTime: 5000,
});

type Page = { items: Case[]; nextCursor: string | null };

/** Takes a case out of the list in which it was decided; the others are read again when they are opened. */
export function showDecided(queryClient: QueryClient, id: string): void {
  const queryKey = trpc.moderation.cases.pathKey();
  queryClient.setQueriesData<InfiniteData<Page>>({ queryKey }, (list) =>
    list
      ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== id) })) }
      : list,
  );
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
}

/** Reads the lists anew, where another admin was faster. */
export const readCasesAgain = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({ queryKey: trpc.moderation.cases.pathKey() });

/** Who reported one thing, from a cursor on; the first come with their case. */
export function caseReportsQuery(id: string, cursor?: string) {
  return listQuery({
    key: [...trpc.moderation.reports.pathKey(), id],
    cursor,
    read: (from) => api.moderation.reports.query({ id, cursor: from }),
  });
}
