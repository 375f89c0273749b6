import { db } from '../db.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';
import { publicReads } from '../trpc-http.ts';
import { runAlone } from './run.ts';
import { warm } from './warm.ts';

/** One run, unless another instance is at it. */
export const warmOnce = () => runAlone(env.DATABASE_URL, () => warm({ db, reads: publicReads.values() }));

/**
 * Warms now and every CACHE_WARMER_INTERVAL seconds, until the function that it gives back is called, which waits for
 * a run that is under way.
 */
export function keepWarm(): () => Promise<void> {
  const run = async () => {
    try {
      const outcome = await warmOnce();
      if ('report' in outcome) tell(outcome.report);
    } catch (err) {
      log.error({ err }, 'the cache was not warmed');
    }
  };
  let running = run();
  const again = () => {
    running = run();
  };
  const timer = setInterval(again, env.CACHE_WARMER_INTERVAL * 1000).unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

function tell({ keys, failed, tookMs, reads }: Awaited<ReturnType<typeof warm>>): void {
  const errors = reads.flatMap((read) => read.errors);
  log[failed > 0 ? 'warn' : 'info']({ keys, failed, tookMs, errors: errors.length > 0 ? errors : undefined }, 'warmed');
}
