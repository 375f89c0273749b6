import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

/** What a line is about. How it is called has words of no language: who shows it says 'A comment on Loom'. */
export const AuditSubject = z.strictObject({
  /** As the log has it: 'user:ID'. */
  key: z.string(),
  /** Its own, or that of what it hangs on; null where it is gone, or has no name. */
  name: z.string().nullable(),
  /** Of a vote, a message and feedback whose it is, by username; of a badge its kind. */
  of: z.string().nullable(),
  /** Where one can see it, from the root; null where that is nowhere. */
  path: z.string().nullable(),
});
export type AuditSubject = z.infer<typeof AuditSubject>;

/** A line of the audit log. */
export const AuditLine = z.strictObject({
  id: z.uuid(),
  at: Instant,
  /** Null where a command did it. */
  actor: Person.nullable(),
  action: z.string(),
  subject: AuditSubject,
  reason: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditPage = pageOf(AuditLine);
