'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useServerInsertedHTML } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { leaveOthers } from '#app/_device/owner.ts';
import { type Start, seed } from '#app/_me/seed.ts';
import { answersIn, takeAnswers } from './handover.ts';
import { createQueryClient } from './query-client.ts';

/**
 * Gives the pages their QueryClient. What was read while the document was rendered travels in the document, so that the
 * browser starts with the same answers and asks for nothing.
 */
export function DataProvider({ start, children }: { start: Start; children: ReactNode }) {
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

let inBrowser: QueryClient | undefined;

/**
 * A browser has one for as long as its page lives: a first rendering that waits for a read begins anew once that has come,
 * without any state, and would ask for ever where the read was refused.
 */
function startQueryClient(start: Start): QueryClient {
  if (inBrowser) return inBrowser;
  const queryClient = createQueryClient();
  seed(queryClient, start);
  if (typeof document === 'undefined') return queryClient;
  inBrowser = queryClient;
  if (start.bootstrap) leaveOthers(start.bootstrap.me.username);
  for (const { queryKey, data } of answersIn(document)) queryClient.setQueryData(queryKey, data);
  return queryClient;
}

function hashesIn(queryClient: QueryClient): string[] {
  return queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryHash }) => queryHash);
}
