import type { Database } from '#db/connect.ts';
import { db } from './db.ts';
import { commit } from './outbox/commit.ts';
import { siteCache } from './site-cache.ts';
import { noteTold } from './speed/told.ts';

/** `commit` on the site's own database and cache. */
export const siteCommit = <T>(write: (tx: Database) => Promise<T>) =>
  commit({ db, cache: siteCache, onTold: noteTold }, write);
