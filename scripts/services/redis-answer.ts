import { Redis } from 'ioredis';

/** What a Redis says of itself, as INFO's lines; null where none answers within `patienceMs`. */
export async function askRedis(url: string, { patienceMs }: { patienceMs: number }): Promise<string | null> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patienceMs);
  try {
    return await Promise.race([redis.info('server'), late.promise]);
  } finally {
    clearTimeout(timer);
    redis.disconnect();
  }
}
