import type { Database } from '#db/connect.ts';

/** What somebody reports, its row locked, so that reports and decisions about it come one after the other. */
export type Reported = { id: string; authorId: string };

/** What stands with a thing as the reason until an admin has looked. Readers are told so by null, and say it in their language. */
export const untilDecided = 'Several people have reported it. It is hidden until an admin has looked at it.';

/** How things of one kind leave the site and come back, with every count, score, list and tag that follows. */
export type Hiding = {
  /** Locks what `hide` and `restore` change; what is not there any more is nothing to lock. */
  lock: (tx: Database, id: string) => Promise<unknown>;
  /** What is hidden already only gets the new reason. */
  hide: (tx: Database, id: string, reason: string) => Promise<void>;
  /** What its author removed meanwhile stays removed. */
  restore: (tx: Database, id: string) => Promise<void>;
};
