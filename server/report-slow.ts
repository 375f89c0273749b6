import { env } from './env.ts';
import { warnSparingly } from './log.ts';
import { noteSlow } from './slow-statements.ts';

/** The log adds the name of the read, write or job that sent it. A whole transaction may wait for more than the database. */
export function reportSlow(text: string, tookMs: number): void {
  if (tookMs < env.SLOW_QUERY_MS || text === 'transaction') return;
  noteSlow(text, tookMs);
  warnSparingly({ tookMs: Math.round(tookMs), sql: text.slice(0, 500) }, 'a statement was slow, or waited long');
}
