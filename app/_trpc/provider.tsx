'use client';

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useServerInsertedHTML } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { answersIn, takeAnswers } from './handover.ts';
import { createQueryClient } from './query-client.ts';

/**
 * Gives the pages their QueryClient. What was read while the document was rendered travels in the document, so that the
 * browser starts with the same answers and asks for nothing.
 */
export function DataProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(startQueryClient);
  const [sent] = useState(() => new Set<string>());
  useServerInsertedHTML(() => {
    const json = takeAnswers(queryClient, sent);
    if (!json) return null;
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every '<' escaped
    return <script type="application/json" data-answers="" dangerouslySetInnerHTML={{ __html: json }} />;
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}

function startQueryClient(): QueryClient {
  const queryClient = createQueryClient();
  if (typeof document === 'undefined') return queryClient;
  for (const { queryKey, data } of answersIn(document)) queryClient.setQueryData(queryKey, data);
  return queryClient;
}
