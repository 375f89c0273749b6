import { pino } from 'pino';
import { env } from './env.ts';

/** The process's log: one JSON object a line on standard output, written before the process goes on. */
export const log = pino({ level: env.LOG_LEVEL }, pino.destination({ fd: 1, sync: true }));
