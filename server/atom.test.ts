import { expect, test } from 'vitest';
import { type AtomFeed, atomOf } from './atom.ts';

const ada = { username: 'ada', displayName: '', avatarUrl: null };

const feedOf = (more: Partial<AtomFeed>) =>
  atomOf(
    { path: '/projects/a', title: 'A', about: '', since: '2026-01-02T03:04:05.000Z', entries: [], ...more },
    '/projects/a/feed.atom',
    'https://prova.test',
  );

test('what people write is text wherever it stands, and never what XML cannot hold', () => {
  const text = '<script>alert(1)</script> ]]> & \u0007bell';
  const entry = { path: '/projects/a', title: text, text, author: ada, at: '2026-02-03T04:05:06.000Z' };
  const feed = feedOf({ title: text, about: text, entries: [entry] });
  expect(feed).not.toContain('<script>');
  expect(feed).not.toContain('\u0007');
  expect(feed.split(']]&gt;')).toHaveLength(5);
  expect(feed).toContain('<name>ada</name>');
});

test('it was changed with its newest entry, or began', () => {
  const entry = { path: '/projects/a', title: 'A', text: '', author: ada };
  const entries = ['2026-03-01T00:00:00.000Z', '2026-05-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'];
  const updatedOf = (feed: string) => /<updated>(.*?)<\/updated>/.exec(feed)?.[1];
  expect(updatedOf(feedOf({ entries: entries.map((at) => ({ ...entry, at })) }))).toBe(entries[1]);
  expect(updatedOf(feedOf({}))).toBe('2026-01-02T03:04:05.000Z');
});

test('an entry is known by its address, or by its own id where many share a page', () => {
  const entry = { path: '/projects/a#updates', title: 'A', text: '', author: ada, at: '2026-03-01T00:00:00.000Z' };
  const uuid = '0190a0a0-0000-7000-8000-000000000001';
  expect(feedOf({ entries: [entry] })).toContain('<id>https://prova.test/projects/a#updates</id>');
  expect(feedOf({ entries: [{ ...entry, uuid }] })).toContain(`<id>urn:uuid:${uuid}</id>`);
});
