import { pino } from 'pino';
import { env } from './env.ts';
import { requestContext } from './request-context.ts';

/**
 * The process's log: one JSON object a line on standard output, written before the process goes on, with the request that
 * it is about.
 */
export const log = pino({ level: env.LOG_LEVEL, mixin: requestContext }, pino.destination({ fd: 1, sync: true }));
