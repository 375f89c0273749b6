import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { AppRouterContext, type AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { FeedAddress } from './feed-address.ts';
import { FeedEmpty } from './feed-empty.tsx';

const stepsOf = (address: FeedAddress) => {
  const empty = createElement(FeedEmpty, { address });
  const client = createElement(QueryClientProvider, { client: new QueryClient() }, empty);
  const html = renderToStaticMarkup(
    createElement(AppRouterContext.Provider, { value: {} as AppRouterInstance }, client),
  );
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
};

test('an empty feed offers a step: to its top, without the filter, or the first project', () => {
  expect(stepsOf({ sort: 'newest', cursor: 'x' })).toEqual(['/?sort=newest']);
  expect(stepsOf({ sort: 'newest', hasDemo: true })).toEqual(['/?sort=newest']);
  expect(stepsOf({})).toEqual(['/publish']);
});
