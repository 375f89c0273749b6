import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AccountPage } from './account-page.tsx';

test('who reads without scripts is told what works so, and what does not', () => {
  const props = { title: 'Sign in', description: '', path: '/sign-in', children: null };
  const html = renderToStaticMarkup(createElement(AccountPage, props));
  expect(html).toMatch(/<noscript>.*Signing in needs JavaScript\. Reading does not\..*<\/noscript>/);
});
