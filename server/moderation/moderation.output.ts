import { z } from 'zod';
import { appealStatuses, reportStatuses } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';
import { CaseSubject } from '../report/report.output.ts';

const Count = z.int().nonnegative();

/** A report as admins see it, with how often its reporter was right before. */
const CaseReport = z.strictObject({
  reporter: Person,
  reason: z.string(),
  weight: z.number(),
  sentAt: Instant,
  upheld: Count,
  decided: Count,
});
export type CaseReport = z.infer<typeof CaseReport>;
export const CaseReports = pageOf(CaseReport);

/** What the page of a project or a chain shows beside words; admins have no other way to it once that is hidden. */
const CaseShown = z.strictObject({
  /** Demo, repository, video and deck; links of a chain. */
  addresses: z.array(z.string()),
  pictures: z.array(z.strictObject({ url: z.string(), alt: z.string() })),
});
export type CaseShown = z.infer<typeof CaseShown>;

export const Case = z.strictObject({
  id: z.string(),
  subject: CaseSubject,
  /** All of them. */
  words: z.string(),
  /** Null where words are all. */
  shown: CaseShown.nullable(),
  author: Person,
  status: z.enum(reportStatuses),
  reportCount: Count,
  weight: z.number().nonnegative(),
  openedAt: Instant,
  hiddenAt: Instant.nullable(),
  /** Null until it is decided, and once they have left. */
  decidedBy: Person.nullable(),
  decidedAt: Instant.nullable(),
  decision: z.string().nullable(),
  appealStatus: z.enum(appealStatuses).nullable(),
  appeal: z.string().nullable(),
  appealedAt: Instant.nullable(),
  appealDecision: z.string().nullable(),
  /** The first ten. */
  reports: z.array(CaseReport),
  /** Where `moderation.reports` goes on behind them; null where it does not. */
  reportsCursor: z.string().nullable(),
});
export type Case = z.infer<typeof Case>;
export const Cases = pageOf(Case);

export const CaseDecided = z.strictObject({ id: z.string(), status: z.enum(reportStatuses) });
export type CaseDecided = z.infer<typeof CaseDecided>;

export const AppealDecided = z.strictObject({ id: z.string(), appealStatus: z.enum(appealStatuses) });
export type AppealDecided = z.infer<typeof AppealDecided>;

export const ProjectRemoved = z.strictObject({ slug: z.string(), status: z.literal('removed') });
export type ProjectRemoved = z.infer<typeof ProjectRemoved>;
