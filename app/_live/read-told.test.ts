import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { ownVersion } from '#app/_trpc/own-version.ts';
import { readTold } from './read-told.ts';

test('what was told of is read with its version, and a failure is said', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const queryKey = ['feed'];
  let isAway = false;
  const queryFn = async () => {
    if (isAway) throw new Error('no answer');
    return { asOf: ownVersion()['x-prova-version'] };
  };
  await queryClient.fetchQuery({ queryKey, queryFn });
  expect(await readTold(queryClient, { queryKey, version: 70_000 })).toBe(true);
  expect(queryClient.getQueryData(queryKey)).toEqual({ asOf: '70000' });
  isAway = true;
  expect(await readTold(queryClient, { queryKey, version: 70_001 })).toBe(false);
});
