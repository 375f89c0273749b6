import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Cache } from '../cache/cache.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { FileStore } from '../upload/file-store.ts';

/** What every task may use. Its database is a small pool apart from the site's, without a limit on a statement's time. */
export type TaskParts = {
  db: PostgresJsDatabase;
  cache: Cache;
  mailer: Mailer;
  uploads: FileStore;
  siteUrl: string;
};

/** Does a job's work; one that throws is done again later. It may run twice, so that must do no harm. */
export type Task<Payload> = (parts: TaskParts, payload: Payload) => Promise<void>;
