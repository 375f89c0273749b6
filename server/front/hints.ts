import type { Timer } from '../clock.ts';

const rememberedMs = 10_000;
const mostRemembered = 10_000;

/**
 * Remembers for a while which answers could not be shared, so that requests for them do not wait for each other
 * (Varnish calls it hit-for-miss).
 */
export function createHints(clock: Timer) {
  const until = new Map<string, number>();

  return {
    add(key: string): void {
      until.delete(key);
      until.set(key, clock.now() + rememberedMs);
      const [oldest] = until.keys();
      if (until.size > mostRemembered && oldest !== undefined) until.delete(oldest);
    },
    delete: (key: string) => until.delete(key),
    has: (key: string) => (until.get(key) ?? 0) > clock.now(),
  };
}
