import { bearerErrorResponse, requireBearer } from './bearer.ts';
import { db } from './db.ts';
import { env } from './env.ts';
import { DomainError } from './errors.ts';
import { methods } from './http.ts';
import { relay, sweepOutbox } from './outbox/relay.ts';
import { siteCache } from './site-cache.ts';
import { warmOnce } from './warm/schedule.ts';

/**
 * `GET /api/cron/warm`, for a scheduler: tells what waits in the outbox and sweeps it, warms the cache, and answers what it did. 409 with
 * `startedAt` while a run is under way.
 */
export const warmRoute = methods({
  async GET(request) {
    try {
      requireBearer(request, 'CRON_SECRET', env.CRON_SECRET);
      const parts = { db, cache: siteCache };
      await relay(parts);
      await sweepOutbox(parts);
      const outcome = await warmOnce();
      if ('runningSince' in outcome) throw new DomainError('WARM_RUNNING', { startedAt: outcome.runningSince });
      return Response.json(outcome.report, { headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return bearerErrorResponse(error);
    }
  },
});
