import { and, isNull, lt, sql } from 'drizzle-orm';
import { jobsSchema } from '#db/jobs.ts';
import { idempotencyKey, mail } from '#db/schema/outbox.ts';
import { project } from '#db/schema/project.ts';
import { projectUpdate } from '#db/schema/project-update.ts';
import type { TaskParts } from './task.ts';

type Parts = Pick<TaskParts, 'db'>;

/** Nobody sends a write again after a week. */
export async function forgetKeys({ db }: Parts): Promise<void> {
  await db.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, sql`now() - interval '7 days'`));
}

/** What its owner removed can come back for a week, and was never public: then it goes, with all that hangs on it. */
export async function forgetRemoved({ db }: Parts): Promise<void> {
  const weekAgo = sql`now() - interval '7 days'`;
  await db.delete(project).where(and(lt(project.deletedAt, weekAgo), isNull(project.publishedAt)));
  await db.delete(projectUpdate).where(lt(projectUpdate.deletedAt, weekAgo));
}

/** Who got which mail is kept for a month, for questions about it. */
export async function forgetMail({ db }: Parts): Promise<void> {
  await db.delete(mail).where(lt(mail.createdAt, sql`now() - interval '30 days'`));
}

/** Puts back on the list what a killed process was at: what a runner has had for a quarter of an hour. */
export async function freeJobs({ db }: Parts): Promise<void> {
  const schema = sql.identifier(jobsSchema);
  await db.execute(sql`
    select from ${schema}.force_unlock_workers(
      array(select distinct locked_by from ${schema}.jobs where locked_at < now() - interval '15 minutes')
    )
  `);
}
