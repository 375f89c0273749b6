import { once } from 'node:events';
import { afterAll, expect, test, vi } from 'vitest';

vi.stubEnv('REDIS_URL', 'redis://127.0.0.1:1');
const { closeRedis, redis } = await import('./redis.ts');
afterAll(closeRedis);

test('a command to a Redis that is gone fails instead of waiting for it', async () => {
  if (redis) await once(redis, 'error');
  await expect(redis?.get('anything')).rejects.toThrow();
});
