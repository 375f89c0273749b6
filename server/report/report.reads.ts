import { and, eq, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { moderationCase, report } from '#db/schema/report.ts';
import { iso, isoOrNull } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { caseSubject, toSubject } from './case-subject.reads.ts';
import type { OwnListInput } from './report.input.ts';

const casesNewestFirst: Order = { name: 'report.cases', columns: [moderationCase.id] };
const reportsNewestFirst: Order = { name: 'report.sent', columns: [report.id] };

/** What was decided about somebody's own things, and what is hidden until it is. */
export async function loadOwnCases(db: Database, me: { id: string }, { limit, cursor }: OwnListInput) {
  const isTold = or(ne(moderationCase.status, 'open'), isNotNull(moderationCase.hiddenAt));
  // What was looked at and found right without ever being hidden concerns nobody.
  const concerns = or(ne(moderationCase.status, 'dismissed'), isNotNull(moderationCase.hiddenAt), wasAppealed);
  const rows = await db
    .select({
      id: moderationCase.id,
      kind: moderationCase.subjectKind,
      about: caseSubject,
      status: moderationCase.status,
      hiddenAt: isoOrNull(moderationCase.hiddenAt),
      decidedAt: isoOrNull(moderationCase.decidedAt),
      decision: moderationCase.decision,
      appealStatus: moderationCase.appealStatus,
      appeal: moderationCase.appeal,
      appealDecision: moderationCase.appealDecision,
      appealDecidedAt: isoOrNull(moderationCase.appealDecidedAt),
      key: keyOf(casesNewestFirst),
    })
    .from(moderationCase)
    .where(and(eq(moderationCase.authorId, me.id), isTold, concerns, after(casesNewestFirst, cursor)))
    .orderBy(...orderBy(casesNewestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(casesNewestFirst, rows, limit);
  return { items: items.map(({ kind, about, ...row }) => ({ ...row, ...toSubject(kind, about) })), nextCursor };
}

const wasAppealed: SQL = isNotNull(moderationCase.appealStatus);

/** What somebody reported, and what came of it. */
export async function loadOwnReports(db: Database, me: { id: string }, { limit, cursor }: OwnListInput) {
  const rows = await db
    .select({
      id: report.id,
      kind: report.subjectKind,
      about: caseSubject,
      reason: report.reason,
      status: finalStatus,
      sentAt: iso(report.createdAt),
      decidedAt: isoOrNull(moderationCase.decidedAt),
      key: keyOf(reportsNewestFirst),
    })
    .from(report)
    .innerJoin(moderationCase, eq(moderationCase.id, report.caseId))
    .where(and(eq(report.reporterId, me.id), after(reportsNewestFirst, cursor)))
    .orderBy(...orderBy(reportsNewestFirst))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(reportsNewestFirst, rows, limit);
  const toReport = ({ kind, about, ...row }: (typeof items)[number]) => {
    const { subject } = toSubject(kind, about);
    return { ...row, subject };
  };
  return { items: items.map(toReport), nextCursor };
}

type Status = (typeof moderationCase.$inferSelect)['status'];

/** What a case came to once the appeal is decided too. */
const finalStatus = sql<Status>`case when ${moderationCase.appealStatus} = 'granted' then 'dismissed'
  else ${moderationCase.status}::text end`;

/** How often somebody's reports were right so far, by the person's id. */
export async function accuracyOf(db: Database, reporterId: string): Promise<{ upheld: number; decided: number }> {
  const [row] = await db
    .select({
      upheld: sql<number>`(count(*) filter (where ${finalStatus} = 'upheld'))::int`,
      decided: sql<number>`count(*)::int`,
    })
    .from(report)
    .innerJoin(moderationCase, eq(moderationCase.id, report.caseId))
    .where(and(eq(report.reporterId, reporterId), ne(moderationCase.status, 'open')));
  return row ?? { upheld: 0, decided: 0 };
}
