import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { deviceStore } from './device-store.ts';

vi.mock('idb', () => ({ openDB: vi.fn(async () => ({})) }));

test('the store is opened once, and once more after the browser has ended it', async () => {
  const first = await deviceStore();
  expect(await deviceStore()).toBe(first);
  vi.mocked(openDB).mock.calls[0]?.[2]?.terminated?.();
  expect(await deviceStore()).not.toBe(first);
  expect(openDB).toHaveBeenCalledTimes(2);
});
