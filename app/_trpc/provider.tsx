'use client';

import { type QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import { useServerInsertedHTML } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { trpc } from './client.ts';
import { answersIn, takeAnswers } from './handover.ts';
import { createQueryClient } from './query-client.ts';

/**
 * Gives the pages their QueryClient. What was read while the document was rendered travels in the document, so that the
 * browser starts with the same answers and asks for nothing.
 */
export function DataProvider({ start, children }: { start: Bootstrap | null; children: ReactNode }) {
  const [queryClient] = useState(() => startQueryClient(start));
  // What a person's pages start with travels as a property already.
  const [sent] = useState(() => new Set(hashesIn(queryClient)));
  useServerInsertedHTML(() => {
    const json = takeAnswers(queryClient, sent);
    if (!json) return null;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every '<' escaped
    return <script type="application/json" data-answers="" dangerouslySetInnerHTML={{ __html: json }} />;
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

function startQueryClient(start: Bootstrap | null): QueryClient {
  const queryClient = createQueryClient();
  queryClient.setQueryData<Bootstrap | null, QueryKey>(trpc.prefetch.bootstrap.queryKey({}), start);
  if (typeof document === 'undefined') return queryClient;
  for (const { queryKey, data } of answersIn(document)) queryClient.setQueryData(queryKey, data);
  return queryClient;
}

function hashesIn(queryClient: QueryClient): string[] {
  return queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryHash }) => queryHash);
}
