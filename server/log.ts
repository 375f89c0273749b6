import { pino } from 'pino';
import { env } from './env.ts';
import { requestContext } from './request-context.ts';

/**
 * The process's log: one JSON object a line on standard output, written before the process goes on, with the request that
 * it is about.
 */
export const log = pino({ level: env.LOG_LEVEL, mixin: requestContext }, pino.destination({ fd: 1, sync: true }));

const sparing = new Map<string, { untilMs: number; leftOut: number }>();

/** Warns at most once a second with the same message, and of how many were left out: for what comes in floods. */
export function warnSparingly(details: object, message: string): void {
  const { untilMs, leftOut } = sparing.get(message) ?? { untilMs: 0, leftOut: 0 };
  const nowMs = performance.now();
  const isTold = nowMs >= untilMs;
  if (isTold) log.warn({ ...details, ...(leftOut > 0 ? { leftOut } : {}) }, message);
  sparing.set(message, isTold ? { untilMs: nowMs + 1000, leftOut: 0 } : { untilMs, leftOut: leftOut + 1 });
}
