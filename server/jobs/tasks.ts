import type { Payloads, TaskName } from '#db/jobs.ts';
import { sendMail } from '../mail/send-mail.ts';
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
};

/** What the clock asks for, in UTC: minute, hour, day of the month, month, day of the week. */
export const schedule: Partial<Record<TaskName, string>> = {
  free_jobs: '*/5 * * * *',
  forget_keys: '10 3 * * *',
  forget_mail: '20 3 * * *',
};
