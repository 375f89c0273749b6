import { expect, test } from 'vitest';
import type { WaitingWrite } from '#app/_device/device-store.ts';
import { afterTaken, merged, nextToSend } from './merged.ts';

const write = (values: Partial<WaitingWrite>): WaitingWrite => ({
  ...{ key: 'a', person: 'ada', kind: 'vote', thing: 'tone', input: {}, at: 1, sent: false, problem: null },
  ...values,
});
const vote = (key: string, value: number, more: Partial<WaitingWrite> = {}) =>
  write({ key, input: { slug: 'tone', value, from: 0 }, ...more });

test('of two votes on one project the last waits', () => {
  expect(merged([vote('a', 1)], vote('b', -1, { at: 2 }))).toMatchObject([{ key: 'b', input: { value: -1, from: 0 } }]);
});

test('votes on two projects, and a vote and a save of one, wait side by side', () => {
  const others = [vote('a', 1, { thing: 'loom' }), write({ key: 's', kind: 'save', input: { value: '', from: null } })];
  expect(merged(others, vote('b', 1)).map(({ key }) => key)).toEqual(['a', 's', 'b']);
});

test('a save that was never sent and is taken back leaves nothing', () => {
  const saved = write({ key: 'a', kind: 'save', input: { value: '', from: null } });
  expect(merged([saved], write({ key: 'b', kind: 'save', input: { value: null, from: '' } }))).toEqual([]);
});

test('what may have reached the server is taken back there', () => {
  const saved = write({ key: 'a', kind: 'save', sent: true, input: { value: '', from: null } });
  const next = write({ key: 'b', kind: 'save', input: { value: null, from: '' } });
  expect(merged([saved], next)).toMatchObject([{ key: 'b', input: { value: null, from: null } }]);
});

test('where it is not known how it was before, the last is sent', () => {
  const first = vote('a', 1, { input: { slug: 'tone', value: 1 } });
  expect(merged([first], vote('b', 0))).toMatchObject([{ key: 'b', input: { value: 0 } }]);
});

test('comments wait all of them, in their order, and one under its key but once', () => {
  const comment = (key: string, at: number) => write({ key, kind: 'comment', at, input: { body: key } });
  const two = merged([comment('a', 1)], comment('b', 2));
  expect(two.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(merged(two, comment('a', 3)).map(({ key, at }) => [key, at])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test("another person's vote stays theirs", () => {
  expect(merged([vote('a', 1, { person: 'bob' })], vote('b', -1))).toHaveLength(2);
});

test('the oldest goes first, past what was refused and what is somebody else’s', () => {
  const refused = write({ key: 'a', at: 1, problem: 'There is no such project.' });
  const theirs = write({ key: 'b', at: 2, person: 'bob' });
  const waiting = [refused, theirs, write({ key: 'c', at: 3 }), write({ key: 'd', at: 4 })];
  expect(nextToSend(waiting, 'ada')?.key).toBe('c');
  expect(nextToSend([refused, theirs], 'ada')).toBeUndefined();
});

const draft = (key: string, title: string, more: Partial<WaitingWrite> = {}) =>
  write({ key, kind: 'draft', input: { content: { title }, from: { slug: null, revision: 0 } }, ...more });

test('a later save of a draft takes the place of the one that it goes over, as a change of the same state', () => {
  const first = draft('a', 'One', { input: { content: {}, from: { slug: 'draft-1', revision: 3 } }, follows: 'sent' });
  expect(merged([first], draft('b', 'Two', { follows: 'a' }))).toMatchObject([
    { key: 'b', follows: 'sent', input: { content: { title: 'Two' }, from: { slug: 'draft-1', revision: 3 } } },
  ]);
});

test('what may have reached the server stays before what was written over it, which is then a change of what it made', () => {
  const waiting = merged([draft('a', 'One', { sent: true })], draft('b', 'Two', { follows: 'a' }));
  expect(waiting.map(({ key }) => key)).toEqual(['a', 'b']);
  const rebased = (input: unknown) => ({ ...(input as object), from: { slug: 'draft-1', revision: 1 } });
  expect(afterTaken([...waiting, draft('c', 'Other')], 'a', rebased)).toMatchObject([
    { key: 'b', input: { content: { title: 'Two' }, from: { slug: 'draft-1', revision: 1 } } },
    { key: 'c', input: { content: { title: 'Other' }, from: { slug: null } } },
  ]);
});

test('what was refused gives way to what was written over it, as its writer means that', () => {
  const refused = draft('a', 'One', { sent: true, problem: 'It has been changed elsewhere since you opened it.' });
  const next = draft('b', 'Two', { follows: 'a', input: { from: { slug: 'draft-1', revision: 5 } } });
  expect(merged([refused], next)).toEqual([next]);
});

test('what two tabs have written of one draft waits side by side', () => {
  const waiting = [draft('a', 'From one tab')];
  expect(merged(waiting, draft('b', 'From the other')).map(({ key }) => key)).toEqual(['a', 'b']);
});
