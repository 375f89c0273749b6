import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { claimDevice, ownerHere, ownerKey } from './owner.ts';
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

test('a page that comes out of the browser’s own history after a sign-out is loaded anew', () => {
  const shown = (persisted: boolean) => browser.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  shown(true);
  localStorage.removeItem(ownerKey);
  shown(false);
  expect(reload).not.toHaveBeenCalled();
  shown(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a session that is over leaves nothing but the look of the site', async () => {
  const over = new TRPCClientError('no', { result: { error: { data: { code: 'UNAUTHORIZED', httpStatus: 401 } } } });
  await queryClient.prefetchQuery({ queryKey: ['saved'], queryFn: () => Promise.reject(over) });
  await expect.poll(() => reload.mock.calls.length).toBe(1);
  expect([ownerHere(), localStorage.getItem('draft:somewhere')]).toEqual([undefined, null]);
  expect(localStorage.getItem('theme')).toBe('dark');
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
  expect(localStorage.getItem('draft:somewhere')).toBeNull();
});

test('an answer that comes after a sign-out in another tab does not claim the browser again', () => {
  localStorage.removeItem(ownerKey);
  queryClient.setQueryData(queryKey, start('ada', 'ada@prova.test'));
  expect(ownerHere()).toBeUndefined();
});

const start = (username: string, email: string) => ({ me: { username, email } }) as Bootstrap;

const told = (facts: { key: string }) => browser.dispatchEvent(Object.assign(new Event('storage'), facts));

/** A browser's storage: what is in it are its own properties. */
function storage(): Storage {
  const items: Record<string, string> = Object.create({
    getItem: (name: string) => items[name] ?? null,
    setItem(name: string, value: string) {
      items[name] = value;
    },
    removeItem(name: string) {
      delete items[name];
    },
    clear() {
      for (const name of Object.keys(items)) delete items[name];
    },
  });
  return items as unknown as Storage;
}
