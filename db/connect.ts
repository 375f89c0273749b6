import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** A database, or a transaction in one: what every read and write takes first. */
export type Database = Pick<
  PostgresJsDatabase,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | 'with' | '$count'
>;

export type Connection = {
  db: PostgresJsDatabase;
  /** The pool below it, for COPY, LISTEN and the like. */
  sql: postgres.Sql;
  close: () => Promise<void>;
};

export type ConnectOptions = {
  max?: number;
  connectSeconds?: number;
  idleSeconds?: number;
  lifetimeSeconds?: number;
  statementMs?: number;
  /** Called with each statement's text before it is sent. */
  onQuery?: (text: string) => void;
};

/** Opens a pool; connections are made when first needed. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 4,
    connect_timeout: options.connectSeconds ?? 5,
    idle_timeout: options.idleSeconds,
    max_lifetime: options.lifetimeSeconds,
    connection: {
      application_name: 'prova',
      // Array and range filters want plans made for their values: a generic plan can be hundreds of times slower.
      plan_cache_mode: 'force_custom_plan',
      ...(options.statementMs ? { statement_timeout: options.statementMs } : {}),
    },
    onnotice: () => {},
  });
  const logger = options.onQuery && { logQuery: options.onQuery };
  return { db: drizzle(sql, { casing: 'snake_case', logger }), sql, close: () => sql.end({ timeout: 5 }) };
}
