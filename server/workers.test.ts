import { expect, test } from 'vitest';
import { workerCount } from './workers.ts';

test('without Redis one process serves, however many are asked for', () => {
  expect(workerCount({ WORKERS: 4, REDIS_URL: 'redis://127.0.0.1:6379' })).toBe(4);
  expect(workerCount({ WORKERS: 1 })).toBe(1);
  expect(workerCount({ WORKERS: 4 })).toBe(1);
});
