import type { Database } from '#db/connect.ts';
import { addJob } from '#db/jobs.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { isUnderWay } from './jobs.reads.ts';
import type { Queued } from './ops.output.ts';

/**
 * Has all counts and scores compared with their sources by the next free instance.
 * @throws DomainError RECONCILIATION_RUNNING
 */
export async function reconcileNow(tx: Database): Promise<AdminDone<Queued>> {
  if (await isUnderWay(tx, 'reconcile')) throw new DomainError('RECONCILIATION_RUNNING');
  // Under the key that the clock's own has, so that there is one.
  await addJob(tx, { task: 'reconcile', payload: {}, key: 'reconcile' });
  return { answer: { queued: true }, subjects: ['site:counts'] };
}
