import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { markKey } from './mark-query.ts';
import { oneEach } from './one-each.ts';

/** The own marks of what a member's document shows travel in it, so that the first paint has them and nothing is asked. */
export function useDocumentMarks(slugs: readonly string[]): void {
  const queryClient = useQueryClient();
  const me = useMe();
  if (typeof window !== 'undefined' || !me) return;
  const unknown = slugs.filter((slug) => queryClient.getQueryData(markKey(slug)) === undefined);
  if (unknown.length > 0) use(readOnce(queryClient, unknown));
}

const reads = oneEach<Promise<void>>();

function readOnce(queryClient: QueryClient, slugs: readonly string[]): Promise<void> {
  return reads(queryClient, slugs.join(), () => readInto(queryClient, slugs));
}

/** Without an answer the document goes without, and the browser asks. */
async function readInto(queryClient: QueryClient, slugs: readonly string[]): Promise<void> {
  const marks = await api.marks.ofSlugs.query({ slugs: slugs.slice(0, mostSlugs) }).catch(() => undefined);
  for (const mark of marks?.items ?? []) queryClient.setQueryData(markKey(mark.slug), mark);
}

const mostSlugs = 100;
