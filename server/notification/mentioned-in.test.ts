import { expect, test } from 'vitest';
import { mentionedIn, newlyMentionedIn } from './mentioned-in.ts';

test.each([
  ['@ada', ['ada']],
  ['Thanks, @Ada! And (@ada), **@grace_h**: look.', ['ada', 'grace_h']],
  ['See @ada. @bob, too… @eve?', ['ada', 'bob', 'eve']],
  ['> @ada said so\n- @bob\n# @eve', ['ada', 'bob', 'eve']],
  ['[@ada](https://example.org/@bob)', ['ada']],
  ['- one\n\n    @ada, in the list', ['ada']],
  ['One\n    @ada, not behind a gap', ['ada']],
  ['你好@ada，再见', ['ada']],
])('%j names %j', (text, names) => {
  expect(mentionedIn(text)).toEqual(names);
});

test.each([
  'ada@example.org',
  '<ada@example.org> mailto:ada@example.org',
  'https://example.org/@ada www.example.org/@ada',
  '@tanstack/react-query @ada@another.site @ada.example.org @ada-l @@ada @adaé',
  `@ab @${'a'.repeat(31)}`,
  '\\@ada',
  'Use `@ada` or ``a ` @ada``.',
  '`one\n@ada`',
  '```\n@ada\n```',
  '~~~ts\n@ada\n```\n@bob\n~~~',
  '> ```\n> @ada\n> ```',
  '- ```js\n  @ada\n  ```',
  '```\n@ada, never closed',
  'Code:\n\n    @ada\n\n    @bob',
])('%j names nobody', (text) => {
  expect(mentionedIn(text)).toEqual([]);
});

test('what stands behind code, or behind backticks that nothing closes, is read on', () => {
  expect(mentionedIn('```js\nx\n```\n@ada `x` @bob')).toEqual(['ada', 'bob']);
  expect(mentionedIn('A ` alone, @ada\n\nand `` another @bob ` here')).toEqual(['ada', 'bob']);
});

test('ten are named at most', () => {
  const names = Array.from({ length: 12 }, (_, n) => `person_${n}`);
  expect(mentionedIn(names.map((name) => `@${name}`).join(' '))).toEqual(names.slice(0, 10));
});

test('an edit names whom the text did not name before', () => {
  expect(newlyMentionedIn('@ada @bob', '@ADA and `@bob`')).toEqual(['bob']);
});

test('a long text of nothing but signs takes no time', () => {
  const started = performance.now();
  for (const sign of ['`', '` ', '@', '~~~\n', '](', '@a', '`a``b```']) mentionedIn(sign.repeat(10_000 / sign.length));
  mentionedIn(Array.from({ length: 140 }, (_, n) => '`'.repeat(n + 1)).join(' '));
  expect(performance.now() - started).toBeLessThan(500);
});
