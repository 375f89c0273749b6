import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { DataProvider } from './provider.tsx';

const start = { bootstrap: null, profile: null };

function Page({ tell }: { tell: (store: QueryClient) => void }) {
  tell(useQueryClient());
  return null;
}

/** The store that a rendering from nothing gives its pages. */
function storeOfRendering(): QueryClient {
  const stores: QueryClient[] = [];
  const page = createElement(Page, { tell: (store) => void stores.push(store) });
  const props = { start, children: page };
  renderToString(createElement(DataProvider, props));
  const [store] = stores;
  if (!store) throw new Error('the page was not rendered');
  return store;
}

test('each document has a store of its own, and a browser one, however often its first rendering begins anew', () => {
  expect(storeOfRendering()).not.toBe(storeOfRendering());
  vi.stubGlobal('document', { querySelectorAll: () => [] });
  expect(storeOfRendering()).toBe(storeOfRendering());
  vi.unstubAllGlobals();
});
