import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue } from './issue.ts';
import { usernameOf } from './owners.ts';
import { projectRow } from './row.ts';
import { shortened, taglineMax } from './tagline.ts';
import { categoriesOf } from './topics.ts';

const now = new Date('2026-05-04T00:00:00Z');

test('topics become technologies by their proper names, and categories where they fit', () => {
  const { row, issues } = read({ topics: 'typescript|react|auth|quickly', maker: 'ada' });
  expect(issues).toEqual([]);
  expect(row).toMatchObject({
    technologies: ['TypeScript', 'React', 'auth', 'quickly'],
    categories: ['web', 'security'],
    status: 'published',
    publishedAt: now,
  });
  expect(categoriesOf(['quickly'])).toEqual(['developer-tools']);
  expect(categoriesOf(['ai', 'game', 'pdf', 'sql'])).toHaveLength(3);
});

test('a long tagline is cut at a word and kept whole at the head of the description', () => {
  const tagline = `${'word '.repeat(30)}end`;
  const { row, issues } = read({ tagline, description: 'More.', maker: 'ada' });
  expect(row?.tagline).toBe(`${'word '.repeat(27)}word…`.slice(0, -1).trim().replace(/$/, '…'));
  expect(row?.description).toBe(`${tagline}\n\nMore.`);
  expect(issues).toEqual([expect.objectContaining({ kind: 'warning', line: 7, column: 'tagline' })]);
});

test('a shortened tagline fits, ends in … and is the head of the whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (text) => {
      const short = shortened(text);
      expect([...short].length).toBeLessThanOrEqual(taglineMax);
      if (short === text) return;
      expect(text.startsWith(short.slice(0, -1))).toBe(true);
      expect(short.endsWith('…')).toBe(true);
    }),
  );
});

test('each broken rule is named with its column', () => {
  const { row, issues } = read({
    title: 'ab',
    tagline: 'short',
    demo_url: 'javascript:alert(1)',
    categories: 'web|nonsense',
    published_at: 'tomorrow',
    status: 'removed',
    maker: 'ada',
  });
  expect(row).toBeUndefined();
  expect(issues.map(({ column, reason }) => `${column}: ${reason}`)).toEqual([
    'title: "ab" has 2 characters, at least 3 are needed',
    'tagline: "short" has 5 characters, at least 10 are needed',
    'demo_url: is no http or https address',
    'categories: names a category that is not on the list',
    "status: is neither 'published' nor 'archived'",
    'published_at: is no date from 1970 on',
  ]);
});

test('what nobody sees is no text', () => {
  const { row, issues } = read({ title: '\u200B'.repeat(4), tagline: '\u0001\u00AD\uFE0F'.repeat(5), maker: 'ada' });
  expect(row).toBeUndefined();
  expect(issues.map(({ reason }) => reason)).toEqual([
    '"" has 0 characters, at least 3 are needed',
    '"" has 0 characters, at least 10 are needed',
  ]);
  expect(read({ maker: '\u200B' }).issues).toMatchObject([{ column: 'maker' }]);
});

test('controls and blanks of no width at the ends go; what joins letters and emoji stays', () => {
  const { row } = read({
    title: '\u200B\u0001 Tiny\u0001cache \u2060',
    tagline: 'A family 👩\u200D👧 in 🏴\u{E0067}\u{E0062}\u{E007F}',
    topics: 'auth\u200B|\u200B',
    maker: ' ada\u200B',
  });
  expect(row).toMatchObject({
    title: 'Tiny cache',
    tagline: 'A family 👩\u200D👧 in 🏴\u{E0067}\u{E0062}\u{E007F}',
    technologies: ['auth'],
    maker: 'ada',
  });
});

test('a row of nobody, from the future, or with too much to keep is refused', () => {
  expect(read({ maker: '' }).issues).toMatchObject([{ column: 'maker' }]);
  expect(read({ maker: 'ada', published_at: '2026-05-05' }).issues).toMatchObject([{ column: 'published_at' }]);
  const full = { tagline: 'x '.repeat(100), description: 'y'.repeat(9900), maker: 'ada' };
  expect(read(full).issues).toMatchObject([{ column: 'description' }]);
});

test('more topics than can be kept are cut with a warning', () => {
  const topics = Array.from({ length: 20 }, (_, k) => `topic${k}`).join('|');
  const { row, issues } = read({ topics, maker: 'ada' });
  expect(row?.technologies).toHaveLength(15);
  expect(issues).toMatchObject([{ kind: 'warning', column: 'topics', reason: 'keeps 15 of 20' }]);
});

test('makers become usernames that the table takes', () => {
  expect(usernameOf('ada_l')).toBe('ada_l');
  expect(usernameOf('Joshua.Litt')).toBe('joshua_litt');
  expect(usernameOf('vc')).toBe('vc_maker');
  expect(usernameOf('前端')).toBe('maker');
  fc.assert(
    fc.property(fc.string(), (maker) => {
      expect(usernameOf(maker)).toMatch(/^[a-z0-9_]{3,30}$/);
    }),
  );
});

function read(values: Record<string, string>) {
  const issues: Issue[] = [];
  const record = { line: 7, sizeBytes: 0, values: { title: 'Some title', tagline: 'Some tagline', ...values } };
  const row = projectRow(record, { report: (issue) => issues.push(issue), now, needsMaker: true });
  return { row, issues };
}
