import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, Suspense } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test, vi } from 'vitest';
import { useOwn } from './use-own.ts';

type Own = () => Promise<string>;

function Page({ own, isMember }: { own: Own; isMember: boolean }) {
  return `own: ${useOwn({ queryKey: ['own'], queryFn: own }, isMember) ?? 'none'}`;
}

/** The document's HTML, and what went wrong on the way. */
async function documentOf(own: Own, { isMember = true } = {}): Promise<[html: string, errors: unknown[]]> {
  const errors: unknown[] = [];
  const client = new QueryClient();
  const page = createElement(Suspense, { fallback: 'waits' }, createElement(Page, { own, isMember }));
  const { prelude } = await prerender(createElement(QueryClientProvider, { client }, page), {
    onError: (error) => void errors.push(error),
  });
  return [await new Response(prelude as unknown as ReadableStream).text(), errors];
}

test("a member's document has what is their own, a visitor's asks for nothing", async () => {
  const own = vi.fn(async () => 'mine');
  expect((await documentOf(own, { isMember: false }))[0]).toContain('own: none');
  expect(own).not.toHaveBeenCalled();
  expect((await documentOf(own))[0]).toContain('own: mine');
  expect(own).toHaveBeenCalledTimes(1);
});

test('without an answer the document goes without, and does not ask again', async () => {
  const own = vi.fn(() => Promise.reject(new Error('too busy')));
  const [html, errors] = await documentOf(own);
  expect(html).toContain('own: none');
  expect(errors).toEqual([]);
  expect(own).toHaveBeenCalledTimes(1);
});
