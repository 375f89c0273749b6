import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clearDevice } from './device-store.ts';
import { keepDevice } from './keep-device.ts';
import { peopleIn } from './kept-answers.ts';
import { findKeptBy } from './kept-first.ts';
import { claimDevice, leftBy, ownerHere, takeEnd } from './owner.ts';
import { noteAnswered, noteUnanswered } from './reach.ts';
import { hasEnded } from './session-end.ts';
import { storage } from './testing/storage.ts';
import { deviceStoreWith } from './testing/store.ts';

const rows = {
  answers: [
    { hash: 'old', person: null, build: 'old' },
    { hash: 'new', person: null, build: 'new' },
  ],
  writes: [
    { key: 'hers', person: 'ada' },
    { key: 'his', person: 'bob' },
  ],
};

beforeEach(() => {
  const browser = new EventTarget();
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  findKeptBy(undefined);
  noteAnswered();
});

test('what another build wrote is dropped', async () => {
  const { store, keys } = deviceStoreWith({ answers: rows.answers });
  await keepDevice(new QueryClient(), 'new', Promise.resolve(store));
  expect(keys()).toEqual(['new']);
});

test('an old document that is opened without a network leaves what the next build kept', async () => {
  vi.useFakeTimers();
  noteUnanswered();
  const { store } = deviceStoreWith({ answers: rows.answers });
  const changes = vi.spyOn(store, 'transaction');
  const queryClient = new QueryClient();
  queryClient.setQueryData([['feed', 'list'], {}], { pages: [], pageParams: [] });
  await keepDevice(queryClient, 'old', Promise.resolve(store));
  await vi.advanceTimersByTimeAsync(5000);
  expect(changes).not.toHaveBeenCalled();
});

test('a session that was over before this visit shows nothing, and a page that may show words goes', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  claimDevice('ada');
  localStorage.setItem('draft:somewhere', 'words');
  // The server that is asked outside of any document knows nobody.
  await keepDevice(new QueryClient(), 'new', Promise.resolve(undefined));
  expect([ownerHere(), leftBy(), localStorage.getItem('draft:somewhere')]).toEqual([undefined, 'ada', null]);
  expect(reload).toHaveBeenCalledTimes(1);
  expect([hasEnded(), takeEnd()]).toEqual([false, true]);
});

test('where a session that was over left no words, this document says so itself', async () => {
  claimDevice('ada');
  await keepDevice(new QueryClient(), 'new', Promise.resolve(undefined));
  expect([hasEnded(), takeEnd()]).toEqual([true, false]);
});

test('of whoever’s session is over what they wrote stays, and counts for nobody’s things meanwhile', async () => {
  const { store, keys } = deviceStoreWith(rows);
  expect(await clearDevice('ada', Promise.resolve(store))).toBe(1);
  expect(keys()).toEqual(['hers']);
  expect([...(await peopleIn(store, 'ada'))]).toEqual([]);
  expect([...(await peopleIn(store))]).toEqual(['ada']);
});

test('after a sign-out nothing stays', async () => {
  const { store, keys } = deviceStoreWith(rows);
  expect(await clearDevice(undefined, Promise.resolve(store))).toBe(0);
  expect(keys()).toEqual([]);
});
