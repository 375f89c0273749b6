import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant } from '../profile/person.output.ts';
import { mailStates } from './ops.input.ts';

const Count = z.int().nonnegative();

/** A mail, without what is in it: that holds links and codes. */
export const Mail = z.strictObject({
  id: z.uuid(),
  recipient: z.string(),
  template: z.string(),
  state: z.enum(mailStates),
  attempts: Count,
  /** Why the last try failed. */
  error: z.string().nullable(),
  queuedAt: Instant,
  sentAt: Instant.nullable(),
  /** Null where it is not tried again. */
  nextTryAt: Instant.nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const MailPage = pageOf(Mail);

/** A job whose last try failed. */
export const FailedJob = z.strictObject({
  id: z.string(),
  task: z.string(),
  attempts: Count,
  maxAttempts: Count,
  error: z.string(),
  queuedAt: Instant,
  /** Null where it is not tried again. */
  nextTryAt: Instant.nullable(),
  isRunning: z.boolean(),
});
export type FailedJob = z.infer<typeof FailedJob>;

export const FailedJobPage = pageOf(FailedJob);
