import net from 'node:net';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { prepareRepeated } from './prepare.ts';
import { limitQueue, type QueueOptions, type QueueStats } from './queue.ts';

/** A database, or a transaction in one: what every read and write takes first. */
export type Database = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$count'
>;

/** How a column's name is made of its field's. */
export const casing = 'snake_case';

export type Connection = {
  db: PostgresJsDatabase;
  /** The pool below it, for COPY, LISTEN and the like. */
  sql: postgres.Sql;
  /** What the pool has done and has to do. */
  stats: QueueStats;
  close: () => Promise<void>;
};

export type ConnectOptions = {
  max?: number;
  connectSeconds?: number;
  idleSeconds?: number;
  lifetimeSeconds?: number;
  statementMs?: number;
  /** For much COPY: packets go out at once. */
  bulk?: boolean;
  /** For a pool that answers many short reads at once, on data that is mostly in memory. */
  shortReads?: boolean;
  /** False where a pooler stands between that does not know prepared statements. */
  prepares?: boolean;
  /** Statements that may wait for a connection; more are refused with `QueueFullError`. No limit when left out. */
  queueLimit?: number;
  /** Called with each statement's text, in a transaction too, and 'transaction' for the whole: how long it took with its wait. */
  onDone?: QueueOptions['onDone'];
  /** Called with each statement's text and parameters before it is sent. */
  onQuery?: (text: string, parameters: unknown[]) => void;
};

/** Opens a pool; connections are made when first needed. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const max = options.max ?? 4;
  const pool = postgres(url, {
    max,
    connect_timeout: options.connectSeconds ?? 5,
    backoff: soon,
    idle_timeout: options.idleSeconds,
    max_lifetime: options.lifetimeSeconds,
    connection: {
      application_name: 'prova',
      TimeZone: 'UTC',
      // Array and range filters want plans made for their values: a generic plan can be hundreds of times slower.
      plan_cache_mode: 'force_custom_plan',
      ...(options.shortReads ? planForShortReads : {}),
      ...(options.statementMs ? { statement_timeout: options.statementMs } : {}),
    },
    onnotice: () => {},
    ...(options.bulk ? { socket: promptSocket } : {}),
  });
  const limit = max + (options.queueLimit ?? Number.POSITIVE_INFINITY);
  const { sql, stats } = limitQueue(options.prepares === false ? pool : prepareRepeated(pool), {
    limit,
    onDone: options.onDone,
  });
  const logger = options.onQuery && { logQuery: options.onQuery };
  const close = () => sql.end({ timeout: 5 });
  return { db: drizzle(sql, { casing, logger }), sql, stats, close };
}

/**
 * Seconds until a connection that failed is tried again. The driver's own grow to 20, which a statement would wait even
 * where the database is back, and before it is told that it is not.
 */
function soon(failures: number): number {
  return Math.min(3 ** failures / 100, 0.5);
}

/**
 * A COPY ends in a small packet, which would wait up to 40 ms for the other side to acknowledge the one before
 * (RFC 896). The driver takes a socket in place of its own, though its types do not say so.
 */
function promptSocket({ host, port, path }: { host: string[]; port: number[]; path?: string | false }): net.Socket {
  if (path) return net.connect(path);
  const socket = net.connect({ host: host[0], port: port[0] ?? 5432, noDelay: true });
  return Object.assign(socket, { host: host[0] });
}

// Texts, since the driver leaves out what is false or 0.
const planForShortReads = {
  // Workers and compiled plans cost a short read more than they save, and take the cores from the others.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  // A page in memory costs much the same wherever it lies.
  random_page_cost: '1.1',
  // What a GIN index finds is merged and sorted in whole before the first row comes: far dearer than the planner thinks.
  cpu_index_tuple_cost: '0.1',
  // There is an index for each read. When the planner misjudges how rare something is, a scan of all would be worst.
  enable_seqscan: 'off',
};
