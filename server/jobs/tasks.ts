import type { Payloads, TaskName } from '#db/jobs.ts';
import { purgeAccounts } from '../account/purge.writes.ts';
import { noteDay } from '../day/note-day.writes.ts';
import { sendMail } from '../mail/send-mail.ts';
import { sendDigests } from '../notification/digest.writes.ts';
import { commit } from '../outbox/commit.ts';
import { publishScheduled } from '../project/publish.writes.ts';
import { ageCounts, reconcile } from '../reconcile/reconcile.ts';
import { forgetKeys, forgetMail, freeJobs } from './housekeeping.ts';
import type { Task } from './task.ts';

/**
 * What each job does. A new one is a line in `Payloads` (db/jobs.ts), a line here, and, where nobody but the clock asks
 * for it, a line below.
 */
export const tasks: { [Name in TaskName]: Task<Payloads[Name]> } = {
  send_mail: sendMail,
  forget_keys: forgetKeys,
  forget_mail: forgetMail,
  free_jobs: freeJobs,
  send_digests: async ({ db }) => void (await sendDigests(db, new Date())),
  publish_scheduled: async (parts) => void (await commit(parts, (tx) => publishScheduled(tx, new Date()))),
  reconcile: async (parts) => void (await reconcile(parts)),
  purge_accounts: async (parts) => void (await purgeAccounts(parts, new Date())),
  note_day: async ({ db }) => noteDay(db, new Date()),
  age_counts: async (parts) => void (await ageCounts(parts, new Date())),
};

/** What the clock asks for, in UTC: minute, hour, day of the month, month, day of the week. */
export const schedule: Partial<Record<TaskName, string>> = {
  publish_scheduled: '* * * * *',
  free_jobs: '*/5 * * * *',
  purge_accounts: '17 * * * *',
  send_digests: '0 7 * * *',
  age_counts: '7 * * * *',
  note_day: '2 * * * *',
  reconcile: '40 2 * * *',
  forget_keys: '10 3 * * *',
  forget_mail: '20 3 * * *',
};
