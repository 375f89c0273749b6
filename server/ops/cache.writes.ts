import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import { changed } from '#db/outbox.ts';
import { isTag } from '#db/tags.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { warmingSince } from '../warm/run.ts';
import type { PurgeTag } from './ops.input.ts';
import type { Purged, Queued } from './ops.output.ts';

/**
 * Has the caches warmed by the next free instance.
 * @throws DomainError WARM_RUNNING
 */
export async function warmNow(tx: Database): Promise<AdminDone<Queued>> {
  const startedAt = await warmingSince(tx);
  if (startedAt) throw new DomainError('WARM_RUNNING', { startedAt });
  await addJob(tx, { task: 'warm', payload: {}, key: 'warm' });
  return { answer: { queued: true }, subjects: ['site:cache'] };
}

/**
 * Makes stale, on every instance, whatever carries the tag.
 * @throws DomainError INVALID_INPUT where nothing ever does
 */
export async function purgeTag(tx: Database, _me: object, { tag }: PurgeTag): Promise<AdminDone<Purged>> {
  if (!isTag(tag)) {
    const message = 'Nothing carries that tag. Choose one of those that are offered.';
    throw new DomainError('INVALID_INPUT', { field: 'tag', message });
  }
  await changed(tx, { tags: [tag] });
  return { answer: { tag }, subjects: [`tag:${tag}`] };
}
