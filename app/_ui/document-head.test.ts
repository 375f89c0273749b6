import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DocumentHead } from './document-head.tsx';

const pictureOf = (page: { image?: string; hidden?: boolean }) => {
  const html = renderToStaticMarkup(
    createElement(DocumentHead, { title: 'Events', description: '', path: '/events', ...page }),
  );
  return /property="og:image" content="([^"]*)"/.exec(html)?.[1];
};

test('a page has its own picture or the site’s, a hidden one none', () => {
  expect(pictureOf({ image: '/events/og.png' })).toBe('http://localhost:3000/events/og.png');
  expect(pictureOf({})).toBe('http://localhost:3000/preview.png');
  expect(pictureOf({ hidden: true })).toBeUndefined();
});
