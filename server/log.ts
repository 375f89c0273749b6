import { pino } from 'pino';
import { env } from './env.ts';

/** The process's log: one JSON object a line on standard output. */
export const log = pino({ level: env.LOG_LEVEL });
