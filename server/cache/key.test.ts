import { expect, test } from 'vitest';
import { FeedInput } from '../feed/feed.input.ts';
import { policies } from '../policies.ts';
import { personalKey, publicKey } from './key.ts';
import type { Read } from './read.ts';

const load = async () => ({ body: '' });

test('a default and the same value given are one key, in whatever order', () => {
  const given = FeedInput.parse({ limit: 20, featured: false, sort: 'trending', technologies: [], text: undefined });
  expect(publicKey('feed', given)).toBe(publicKey('feed', FeedInput.parse({})));
  expect(publicKey('x', { a: { b: 1, c: 2 }, d: 3 })).toBe(publicKey('x', { d: 3, a: { c: 2, b: 1 } }));
});

test('other inputs, names and types of values are other keys', () => {
  const keys = [
    publicKey('feed', FeedInput.parse({})),
    publicKey('feed', FeedInput.parse({ limit: 21 })),
    publicKey('feed', FeedInput.parse({ sort: 'top' })),
    publicKey('x', { a: 1 }),
    publicKey('x', { a: '1' }),
    publicKey('x', { a: ['1'] }),
    publicKey('x', { a: ['1', '2'] }),
    publicKey('x', { a: ['2', '1'] }),
    publicKey('x', { a: '1,2' }),
    publicKey('y', { a: 1 }),
    personalKey('u1', 'x', { a: 1 }),
    personalKey('u2', 'x', { a: 1 }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

// What follows is tested by the compiler: a line that it accepts though an error is expected is an error.
test('no person gets into a public key', () => {
  const whoever: unknown = { userId: 'u1' };
  const keys = [
    // @ts-expect-error -- it names a person
    () => publicKey('x', { userId: 'u1' }),
    // @ts-expect-error -- deep within too
    () => publicKey('x', { filter: [{ viewer: 'u1' }] }),
    // @ts-expect-error -- perhaps at times
    () => publicKey('x', {} as { slug: string; sessionId?: string }),
    // @ts-expect-error -- it may hold any name
    () => publicKey('x', { slug: 'a' } as Record<string, string>),
    // @ts-expect-error -- nobody knows what it holds
    () => publicKey('x', { whoever }),
    // @ts-expect-error -- a person's key is not for everyone
    (): Read<'public'> => ({ key: personalKey('u1', 'x', {}), policy: policies.feed, load }),
    // @ts-expect-error -- nor is a person's policy
    (): Read<'public'> => ({ key: publicKey('x', {}), policy: policies.personal, load }),
    // @ts-expect-error -- a key is made by these functions only
    (): Read<'public'> => ({ key: 'x:u1', policy: policies.feed, load }),
    (): Read<'public'> => ({ key: publicKey('x', { username: 'ada' }), policy: policies.feed, load }),
    (): Read<'person'> => ({ key: personalKey('u1', 'x', {}), policy: policies.personal, load }),
  ];
  expect(keys).toHaveLength(10);
});
