import type { Database } from '#db/connect.ts';
import { person as personTag } from '#db/tags.ts';
import { db } from './db.ts';
import { answerOnce, type Call, firstAnswer } from './idempotency.ts';
import { inContext } from './request-context.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { siteCache } from './site-cache.ts';
import { siteCommit } from './site-commit.ts';

/** What a call is answered, and the version that its caller's next reads must have. */
type Done<T> = { answer: T; version: number };

/** Does a call in one transaction, unless it has been done under its key. Where two block each other one is done anew. */
export async function commitOnce<T>(call: Call, run: (tx: Database) => Promise<T>): Promise<Done<T>> {
  const doIt = () => retryConflicts(() => siteCommit((tx) => answerOnce(tx, call, run)));
  const { result, version } = await inContext({ query: call.procedure }, doIt);
  return result.isRepeated ? repeated(call, result.answer) : { answer: result.answer, version };
}

/** What a call was answered where it has been done under its key. */
export async function doneBefore<T>(call: Call): Promise<Done<T> | undefined> {
  const first = await firstAnswer<T>(db, call);
  return first && repeated(call, first.answer);
}

/** What was done before is not older than a version that is made now. */
async function repeated<T>({ userId }: Call, answer: T): Promise<Done<T>> {
  const { version } = await siteCache.bump([personTag(userId)]);
  return { answer, version };
}
