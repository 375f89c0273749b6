import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { jobsSchema } from '#db/jobs.ts';
import { mail } from '#db/schema/outbox.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { sendSoon } from '../mail/queue-mail.ts';
import { isUnderWay } from './jobs.reads.ts';
import type { RetryJob, RetryMail } from './ops.input.ts';
import type { Queued } from './ops.output.ts';

/**
 * Has a mail that was not sent tried again now, whatever became of earlier tries.
 * @throws DomainError NOT_FOUND where it is gone, sent, or being sent
 */
export async function retryMail(tx: Database, _me: object, { id }: RetryMail): Promise<AdminDone<Queued>> {
  const [waiting] = await tx
    .select({ template: mail.template, attempts: mail.attempts })
    .from(mail)
    .where(and(eq(mail.id, id), isNull(mail.sentAt)))
    .for('update');
  if (!waiting || (await isUnderWay(tx, `mail:${id}`))) {
    throw new DomainError('NOT_FOUND', { message: 'That mail is sent already, or being sent. Load the page anew.' });
  }
  await sendSoon(tx, id);
  return { answer: { queued: true }, subjects: [`mail:${id}`], data: waiting };
}

/**
 * Has a job that failed tried again now.
 * @throws DomainError NOT_FOUND where it is done, or being done
 */
export async function retryJob(tx: Database, _me: object, { id }: RetryJob): Promise<AdminDone<Queued>> {
  const [job] = await tx.execute<{ task: string }>(sql`
    select j.task_identifier as task
    from ${sql.identifier(jobsSchema)}.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0) done
    join ${sql.identifier(jobsSchema)}.jobs j on j.id = done.id`);
  if (!job)
    throw new DomainError('NOT_FOUND', { message: 'That job is done already, or under way. Load the page anew.' });
  return { answer: { queued: true }, subjects: [`job:${id}`], data: { task: job.task } };
}
