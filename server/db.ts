import { connect } from '#db/connect.ts';
import { env } from './env.ts';
import { perProcess } from './per-process.ts';
import { reportSlow } from './report-slow.ts';

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
