import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentHead } from './document-head.tsx';

type Page = Pick<ComponentProps<typeof DocumentHead>, 'image' | 'hidden' | 'feed'>;

const headOf = (page: Page) =>
  renderToStaticMarkup(createElement(DocumentHead, { title: 'Events', description: '', path: '/events', ...page }));
const pictureOf = (page: Page) => /property="og:image" content="([^"]*)"/.exec(headOf(page))?.[1];

test('a page has its own picture or the site’s, a hidden one none', () => {
  expect(pictureOf({ image: '/events/og.png' })).toBe('http://localhost:3000/events/og.png');
  expect(pictureOf({})).toBe('http://localhost:3000/preview.png');
  expect(pictureOf({ hidden: true })).toBeUndefined();
});

test.each([
  [false, ['canonical']],
  [true, ['noindex']],
  ['by-next', []],
] as const)('a page whose hidden is %s says to indexes: %j', (hidden, said) => {
  expect(headOf({ hidden }).match(/noindex|canonical/g) ?? []).toEqual(said);
});

test('a page names the feed by which it can be subscribed to', () => {
  const link = '<link rel="alternate" type="application/atom+xml" href="/events/feed.atom"/>';
  expect(headOf({ feed: '/events/feed.atom' })).toContain(link);
  expect(headOf({})).not.toContain('alternate');
});
