import { expect, test } from 'vitest';
import { loadOrTell } from './use-on-demand.ts';

test('code that does not come is told, and shows once trying again brings it', async () => {
  const shown: string[] = [];
  const retries: (() => void)[] = [];
  let isThere = false;
  const load = async () => {
    if (!isThere) throw new Error('Failed to load chunk');
    return 'sheet';
  };
  const loaded = loadOrTell(
    load,
    (sheet) => shown.push(sheet),
    (again) => retries.push(again),
  );
  await expect(loaded).rejects.toThrow('Failed to load chunk');
  expect([shown, retries.length]).toEqual([[], 1]);
  isThere = true;
  retries[0]?.();
  await expect.poll(() => shown).toEqual(['sheet']);
  expect(retries).toHaveLength(1);
});
