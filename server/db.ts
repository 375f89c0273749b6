import { connect } from '#db/connect.ts';
import { env } from './env.ts';
import { warnSparingly } from './log.ts';
import { perProcess } from './per-process.ts';
import { noteSlow } from './slow-statements.ts';

/** The process's pool. Opened here once; connections are made when first needed. */
export const {
  db,
  stats: queueStats,
  close: closeDatabase,
} = perProcess('database', () =>
  connect(env.DATABASE_URL, {
    max: env.DATABASE_POOL_SIZE,
    shortReads: true,
    queueLimit: env.DATABASE_QUEUE_LIMIT,
    prepares: env.DATABASE_PREPARE,
    connectSeconds: env.DATABASE_CONNECT_TIMEOUT,
    statementMs: env.DATABASE_STATEMENT_TIMEOUT,
    idleSeconds: env.DATABASE_IDLE_TIMEOUT,
    lifetimeSeconds: env.DATABASE_MAX_LIFETIME,
    onDone: reportSlow,
  }),
);

/** The log adds the name of the read that sent it. A transaction may wait for more than the database. */
function reportSlow(text: string, tookMs: number): void {
  if (tookMs < env.SLOW_QUERY_MS || text === 'transaction') return;
  noteSlow(text, tookMs);
  warnSparingly({ tookMs: Math.round(tookMs), sql: text.slice(0, 500) }, 'a statement was slow, or waited long');
}
