import type { Payloads, TaskName } from '#db/jobs.ts';
import { purgeAccounts } from '../account/purge.writes.ts';
import { noteDay } from '../day/note-day.writes.ts';
import { tellOfEvents } from '../event/tell-of-events.ts';
import { expireIntros } from '../intro/expire-intros.ts';
import { giveBack } from '../limits.ts';
import { sendMail } from '../mail/send-mail.ts';
import { mailUnread } from '../message/mail-unread.writes.ts';
import { sendDigests } from '../notification/digest.writes.ts';
import { learnOdds } from '../odds/odds.writes.ts';
import { commit } from '../outbox/commit.ts';
import { publishScheduled } from '../project/publish-scheduled.ts';
import { ageCounts, reconcile } from '../reconcile/reconcile.ts';
import { forgetUploads, removeFiles } from '../upload/forget-uploads.writes.ts';
import { warmOnce } from '../warm/schedule.ts';
import { forgetKeys, forgetMail, forgetRemoved, freeJobs } from './housekeeping.ts';
import type { Task } from './task.ts';

/**
 * What each job does. A new one is a line in `Payloads` (db/jobs.ts), a line here, and, where nobody but the clock asks
 * for it, a line below.
 */
export const tasks: { [Name in TaskName]: Task<Payloads[Name]> } = {
  send_mail: sendMail,
  forget_keys: forgetKeys,
  forget_mail: forgetMail,
  forget_removed: forgetRemoved,
  forget_uploads: forgetUploads,
  remove_files: removeFiles,
  free_jobs: freeJobs,
  send_digests: async ({ db }) => void (await sendDigests(db, new Date())),
  publish_scheduled: async (parts) => void (await publishScheduled(parts, new Date())),
  expire_intros: (parts) => expireIntros(parts, new Date()),
  give_back_intro: (_parts, { userId }) => giveBack('introRequest', userId),
  tell_of_events: (parts) => tellOfEvents(parts, new Date()),
  mail_unread: async ({ db }) => void (await mailUnread(db, new Date())),
  reconcile: async (parts) => void (await reconcile(parts)),
  purge_accounts: async (parts) => void (await purgeAccounts(parts, new Date())),
  warm: async () => void (await warmOnce()),
  note_day: (parts) => noteDay(parts, new Date()),
  learn_odds: async (parts) => void (await commit(parts, (tx) => learnOdds(tx, new Date()))),
  age_counts: async (parts) => void (await ageCounts(parts, new Date())),
};

/** What the clock asks for, in UTC: minute, hour, day of the month, month, day of the week. */
export const schedule: Partial<Record<TaskName, string>> = {
  publish_scheduled: '* * * * *',
  mail_unread: '* * * * *',
  free_jobs: '*/5 * * * *',
  tell_of_events: '*/5 * * * *',
  expire_intros: '*/10 * * * *',
  learn_odds: '*/10 * * * *',
  purge_accounts: '17 * * * *',
  send_digests: '0 7 * * *',
  age_counts: '7 * * * *',
  note_day: '2 * * * *',
  reconcile: '40 2 * * *',
  forget_keys: '10 3 * * *',
  forget_mail: '20 3 * * *',
  forget_removed: '30 3 * * *',
  forget_uploads: '50 3 * * *',
};
