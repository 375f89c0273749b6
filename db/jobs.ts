import { sql } from 'drizzle-orm';
import type { Database } from './connect.ts';

/** The tasks that jobs may name, and what each is handed. What they do stands in `server/jobs/tasks.ts`. */
export type Payloads = {
  send_mail: { mailId: string };
  forget_keys: Nothing;
  forget_mail: Nothing;
  forget_removed: Nothing;
  /** Of that person all at once; else of everybody, what is old. */
  forget_uploads: { userId?: string };
  remove_files: { names: string[] };
  free_jobs: Nothing;
  send_digests: Nothing;
  publish_scheduled: Nothing;
  expire_intros: Nothing;
  give_back_intro: { userId: string };
  tell_of_events: Nothing;
  mail_unread: Nothing;
  reconcile: Nothing;
  age_counts: Nothing;
  purge_accounts: Nothing;
  warm: Nothing;
  note_day: Nothing;
  learn_odds: Nothing;
};

type Nothing = Record<string, never>;

export type TaskName = keyof Payloads;

export type Job<Name extends TaskName = TaskName> = {
  task: Name;
  payload: Payloads[Name];
  /** A job that still waits under the same key gives way to this one. */
  key?: string;
  /** Not before; at once when left out. */
  runAt?: Date;
};

/** Where the library keeps its tables and functions. */
export const jobsSchema = 'graphile_worker';

/** A job that fails comes again after e, e², e³ … seconds, at most six hours; the last time after about 22 hours. */
export const maxAttempts = 13;

/** Puts a job on the list in a write's transaction: it runs once that is committed, or not at all. */
export async function addJob<Name extends TaskName>(tx: Database, job: Job<Name>): Promise<void> {
  const { task, payload, key = null, runAt } = job;
  await tx.execute(sql`
    select from ${sql.identifier(jobsSchema)}.add_job(
      ${task}::text,
      ${JSON.stringify(payload)}::text::json,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts}::int,
      job_key => ${key}::text
    )
  `);
}

/** Puts many of one task on it in one statement. */
export async function addJobs<Name extends TaskName>(
  tx: Database,
  task: Name,
  jobs: { payload: Payloads[Name]; key: string }[],
): Promise<void> {
  await tx.execute(sql`
    select from json_to_recordset(${JSON.stringify(jobs)}::text::json) as j (payload json, key text)
    cross join lateral ${sql.identifier(jobsSchema)}.add_job(
      ${task}::text,
      j.payload,
      max_attempts => ${maxAttempts}::int,
      job_key => j.key
    )
  `);
}
