import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Rendered } from './rendered.tsx';

const html = (source: string) => renderToStaticMarkup(createElement(Rendered, { source }));

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="x"></iframe>',
  '```\n</code></pre><script>alert(1)</script>\n```',
])('%j does no harm', (source) => {
  const tags = html(source).match(/<[^>]*>/g) ?? [];
  expect(tags.join('')).not.toMatch(/<(script|img|svg|iframe|style)|javascript:|data:|\son\w+=/i);
});

test.each([
  ['takes a Vec<String>, gives Promise<Result>', 'takes a Vec&lt;String&gt;, gives Promise&lt;Result&gt;'],
  [
    '<table> does **not** render, <details> neither',
    '&lt;table&gt; does <strong>not</strong> render, &lt;details&gt; neither',
  ],
  ['<!-- said aside -->', '&lt;!-- said aside --&gt;'],
  [
    'see <https://example.org/>',
    'see <a href="https://example.org/" rel="nofollow ugc noopener">https://example.org/</a>',
  ],
])('what looks like HTML stands there as it was written: %s', (source, shown) => {
  expect(html(source)).toBe(`<p>${shown}</p>`);
});

test('links are followed on their writer’s account alone', () => {
  expect(html('[docs](https://example.org)')).toBe(
    '<p><a href="https://example.org" rel="nofollow ugc noopener">docs</a></p>',
  );
});

test('a picture leaves its link, a heading its rank below the page’s, a box its word', () => {
  expect(html('![A chart](https://example.org/a.png)')).toContain('<a href="https://example.org/a.png"');
  expect(html('![A chart](data:image/png;base64,AAAA)')).toBe('<p>A chart</p>');
  expect(html('# Title')).toBe('<h3>Title</h3>');
  expect(html('- [x] done')).toContain('aria-label="Done"');
});

test('footnotes of two texts do not share an id', () => {
  const source = 'A note.[^1]\n\n[^1]: The note.';
  const both = renderToStaticMarkup(
    createElement('div', null, createElement(Rendered, { source }), createElement(Rendered, { source })),
  );
  const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of both.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});
