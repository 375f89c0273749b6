import { z } from 'zod';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

/** A line of the audit log. */
export const AuditLine = z.strictObject({
  id: z.uuid(),
  at: Instant,
  /** Null where a command did it. */
  actor: Person.nullable(),
  action: z.string(),
  subject: z.strictObject({
    /** As the log has it: 'user:ID'. */
    key: z.string(),
    /** Null where it is gone, or has no name. */
    name: z.string().nullable(),
    /** Where one can see it, from the root; null where that is nowhere. */
    path: z.string().nullable(),
  }),
  reason: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof AuditLine>;

export const AuditPage = pageOf(AuditLine);
