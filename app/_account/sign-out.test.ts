import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimDevice, ownerHere } from '#app/_device/owner.ts';
import { storage } from '#app/_device/testing/storage.ts';
import { waitingQuery } from '#app/_outbox/waiting-query.ts';
import { signOut } from './sign-out.ts';

const ways = { isLossMeant: vi.fn(async () => true), onFailure: vi.fn() };
const assign = vi.fn();
const fetched = vi.fn<typeof fetch>();
let queryClient: QueryClient;

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('location', { assign });
  vi.stubGlobal('fetch', fetched);
  fetched.mockResolvedValue(Response.json({ success: true }));
  queryClient = new QueryClient();
  claimDevice('ada');
  localStorage.setItem('draft:somewhere', 'words');
});
afterEach(() => vi.unstubAllGlobals());

const wait = (...keys: string[]) =>
  queryClient.setQueryData(
    waitingQuery().queryKey,
    keys.map((key) => ({
      ...{ key, person: 'ada', kind: 'comment', thing: 'tone', input: {}, at: 1, sent: false, problem: null },
    })),
  );

const isStillHere = () => {
  expect(localStorage.getItem('draft:somewhere')).toBe('words');
  expect([ownerHere(), assign.mock.calls]).toEqual(['ada', []]);
};

test('where nothing waits and nothing was begun nothing is asked, and a new document follows', async () => {
  localStorage.removeItem('draft:somewhere');
  await signOut(queryClient, ways);
  expect(ways.isLossMeant).not.toHaveBeenCalled();
  expect([Object.keys(localStorage), assign.mock.calls]).toEqual([[], [['/']]]);
});

test.each([
  ['nobody answers', () => Promise.reject(new TypeError('offline'))],
  ['the site is down', async () => new Response('upstream is away', { status: 503 })],
])('where %s it is said that one is still signed in, and nothing is lost', async (_, answer) => {
  fetched.mockImplementation(answer);
  await signOut(queryClient, ways);
  expect(ways.onFailure).toHaveBeenCalledTimes(1);
  isStillHere();
});

test('where changes wait it is asked once, and who stays loses nothing', async () => {
  wait('a', 'b', 'c');
  ways.isLossMeant.mockResolvedValueOnce(false);
  await signOut(queryClient, ways);
  expect(ways.isLossMeant.mock.calls).toEqual([[{ unsent: 3, hasWords: true }]]);
  expect([fetched.mock.calls, ways.onFailure.mock.calls]).toEqual([[], []]);
  isStillHere();
});

test('words that were begun in another tab are asked about too, and who signs out all the same leaves nothing', async () => {
  await signOut(queryClient, ways);
  expect(ways.isLossMeant.mock.calls).toEqual([[{ unsent: 0, hasWords: true }]]);
  expect([Object.keys(localStorage), assign.mock.calls]).toEqual([[], [['/']]]);
});
