import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { leaveNothing } from './leave-nothing.ts';
import { claimDevice, leaveOthers, leftBy, ownerHere, ownerKey, putWordsAside, takeEnd } from './owner.ts';
import { storage } from './testing/storage.ts';
import { watchPerson } from './watch-person.ts';

const { queryKey } = bootstrapQuery();
let queryClient: QueryClient;
let reload: ReturnType<typeof vi.fn>;
let browser: EventTarget;

beforeEach(() => {
  browser = new EventTarget();
  reload = vi.fn();
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queryClient.setQueryData(queryKey, start('ada', 'ada@prova.test'));
  claimDevice('ada');
  localStorage.setItem('draft:somewhere', 'words');
  localStorage.setItem('theme', 'dark');
  watchPerson(queryClient);
});
afterEach(() => vi.unstubAllGlobals());

test('another tab signs out, or in as somebody else', () => {
  told({ key: 'draft:somewhere' });
  told({ key: ownerKey });
  expect(reload).not.toHaveBeenCalled();
  localStorage.removeItem(ownerKey);
  told({ key: ownerKey });
  expect(reload).toHaveBeenCalledTimes(1);
  claimDevice('grace');
  told({ key: ownerKey });
  expect(reload).toHaveBeenCalledTimes(2);
});

test('a visitor’s tab asks who it is only once another one has signed in', async () => {
  const visitor = new QueryClient();
  const asked = vi.spyOn(visitor, 'fetchQuery').mockResolvedValue(start('ada', 'ada@prova.test'));
  localStorage.removeItem(ownerKey);
  watchPerson(visitor);
  told({ key: ownerKey });
  told({ key: 'theme' });
  expect(asked).not.toHaveBeenCalled();
  claimDevice('ada');
  told({ key: ownerKey });
  expect(asked.mock.calls).toMatchObject([[{ queryKey, staleTime: 0 }]]);
});

test('a page that comes out of the browser’s own history after a sign-out is loaded anew', () => {
  const shown = (persisted: boolean) => browser.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  shown(true);
  localStorage.removeItem(ownerKey);
  shown(false);
  expect(reload).not.toHaveBeenCalled();
  shown(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a session that another tab found over is told of in this one too, a sign-out there is not', () => {
  putWordsAside();
  sessionStorage.clear();
  told({ key: ownerKey });
  expect([reload.mock.calls.length, takeEnd()]).toEqual([1, true]);
  localStorage.clear();
  told({ key: ownerKey });
  expect([reload.mock.calls.length, takeEnd()]).toEqual([2, false]);
});

async function endSession(): Promise<void> {
  const over = new TRPCClientError('no', { result: { error: { data: { code: 'UNAUTHORIZED', httpStatus: 401 } } } });
  await queryClient.prefetchQuery({ queryKey: ['saved'], queryFn: () => Promise.reject(over) });
  await expect.poll(() => reload.mock.calls.length).toBe(1);
}

test('a session that is over shows nothing any more, but what was written is back with its writer', async () => {
  await endSession();
  expect([ownerHere(), localStorage.getItem('draft:somewhere')]).toEqual([undefined, null]);
  expect(localStorage.getItem('theme')).toBe('dark');
  // The next document says so, once.
  expect([takeEnd(), takeEnd()]).toEqual([true, false]);
  localStorage.setItem('draft:somewhere', 'and more');
  leaveOthers('ada');
  expect(localStorage.getItem('draft:somewhere')).toBe('words\n\nand more');
  expect(leftBy()).toBeUndefined();
});

test('who signs in after another’s session was over finds nothing of theirs', async () => {
  await endSession();
  localStorage.setItem('draft:elsewhere', 'a visitor’s');
  leaveOthers('grace');
  claimDevice('grace');
  expect(Object.entries(localStorage)).toEqual([
    ['theme', 'dark'],
    ['draft:elsewhere', 'a visitor’s'],
    [ownerKey, 'grace'],
  ]);
});

test('a session that is over without a word leaves no name', async () => {
  localStorage.removeItem('draft:somewhere');
  await endSession();
  expect(Object.keys(localStorage)).toEqual(['theme']);
});

test('a sign-out leaves nothing, in a tab that then finds its session over neither', async () => {
  localStorage.setItem('contrast', 'more');
  await leaveNothing();
  await endSession();
  expect(Object.keys(localStorage)).toEqual(['theme', 'contrast']);
  expect(takeEnd()).toBe(false);
});

test('what fails for another reason changes nothing', async () => {
  await queryClient.prefetchQuery({ queryKey: ['saved'], queryFn: () => Promise.reject(new Error('offline')) });
  expect(reload).not.toHaveBeenCalled();
  expect(ownerHere()).toBe('ada');
});

test('who changes their name, then their address, then their name again stays who they are', () => {
  for (const [username, email] of [
    ['countess', 'ada@prova.test'],
    ['countess', 'countess@prova.test'],
    ['lovelace', 'countess@prova.test'],
  ] as const)
    queryClient.setQueryData(queryKey, start(username, email));
  expect(ownerHere()).toBe('lovelace');
  expect(reload).not.toHaveBeenCalled();
});

test('a bootstrap of somebody else is their sign-in, and takes the first one’s words away', async () => {
  queryClient.setQueryData(queryKey, start('grace', 'grace@prova.test'));
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  expect(Object.keys(localStorage)).toEqual(['theme']);
});

test('an answer that comes after a sign-out in another tab does not claim the browser again', () => {
  localStorage.removeItem(ownerKey);
  queryClient.setQueryData(queryKey, start('ada', 'ada@prova.test'));
  expect(ownerHere()).toBeUndefined();
});

const start = (username: string, email: string) => ({ me: { username, email } }) as Bootstrap;

const told = (facts: { key: string }) => browser.dispatchEvent(Object.assign(new Event('storage'), facts));
