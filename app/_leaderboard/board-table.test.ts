import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BoardAddress } from './board-address.ts';
import { BoardTable } from './board-table.tsx';

const list = { isFromTop: true, nextCursor: null, readOn: () => {}, isReadingOn: false, readOnFailed: false };

test.each<[BoardAddress, string]>([
  [{ period: 'week' }, '/leaderboard'],
  [{}, '/publish'],
  [{ board: 'people' }, '/publish'],
  [{ board: 'chains' }, '/chains/new'],
])('where nobody stands on %j there is a step: %s', (address, href) => {
  const props = { address, topic: '', queryKey: [], caption: '', columns: [], keyOf: String, cells: () => null };
  const table = createElement(BoardTable, { ...props, list: { ...list, items: [] } });
  const client = createElement(QueryClientProvider, { client: new QueryClient() }, table);
  const html = renderToStaticMarkup(
    createElement(AppRouterContext.Provider, { value: {} as AppRouterInstance }, client),
  );
  expect(html).toContain(`href="${href}"`);
});
