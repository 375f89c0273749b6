import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimDevice } from '#app/_device/owner.ts';
import { storage } from '#app/_device/testing/storage.ts';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import type { Bootstrap } from '#server/prefetch/bootstrap.output.ts';
import { heldWaiting } from './waiting-query.ts';
import { changeWaiting } from './waiting-writes.ts';

let queryClient: QueryClient;

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  queryClient = new QueryClient();
});
afterEach(() => vi.unstubAllGlobals());

const writes = ['ada', 'bob'].map((person) => ({
  ...{ key: person, person, kind: 'comment', thing: 'tone', input: {}, at: 1, sent: false, problem: null },
}));

const held = async () => {
  await changeWaiting(queryClient, () => writes);
  return heldWaiting(queryClient).map(({ key }) => key);
};

test('what somebody left shows to nobody, and to another neither', async () => {
  expect(await held()).toEqual([]);
  queryClient.setQueryData(bootstrapQuery().queryKey, { me: { username: 'bob' } } as Bootstrap);
  expect(await held()).toEqual(['bob']);
});

test('a document that does not know who is here shows what waits of whom this browser is', async () => {
  claimDevice('ada');
  expect(await held()).toEqual(['ada']);
});
