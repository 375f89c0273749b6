import { z } from 'zod';
import { appealStatuses, reportStatuses, reportSubjects } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant } from '../profile/person.output.ts';

export const ReportSent = z.strictObject({ sent: z.literal(true) });
export type ReportSent = z.infer<typeof ReportSent>;

/** What a case is about. */
export const CaseSubject = z.strictObject({
  kind: z.enum(reportSubjects),
  /** What it is called, or what it hangs on: 'Loom', also of a comment there; null of a message, and of what is gone. */
  title: z.string().nullable(),
  /** Where it is, or was, to be seen; null where it has no page. */
  path: z.string().nullable(),
  /** Whether nobody but admins sees it now. */
  isHidden: z.boolean(),
});
export type CaseSubject = z.infer<typeof CaseSubject>;

/** A decision about what is one's own, or the thing hidden until there is one. Who reported it is nobody's to know. */
export const OwnCase = z.strictObject({
  id: z.string(),
  subject: CaseSubject,
  /** Its first words. */
  words: z.string(),
  status: z.enum(reportStatuses),
  hiddenAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  decision: z.string().nullable(),
  appealStatus: z.enum(appealStatuses).nullable(),
  appeal: z.string().nullable(),
  appealDecision: z.string().nullable(),
  appealDecidedAt: Instant.nullable(),
});
export type OwnCase = z.infer<typeof OwnCase>;
export const OwnCases = pageOf(OwnCase);

/** What one reported, and what came of it. */
export const OwnReport = z.strictObject({
  id: z.string(),
  subject: CaseSubject,
  reason: z.string(),
  status: z.enum(reportStatuses),
  sentAt: Instant,
  decidedAt: Instant.nullable(),
});
export type OwnReport = z.infer<typeof OwnReport>;
export const OwnReports = pageOf(OwnReport);

export const Appealed = z.strictObject({ id: z.string(), appealStatus: z.enum(appealStatuses) });
export type Appealed = z.infer<typeof Appealed>;
