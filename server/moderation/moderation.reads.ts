import { and, eq, inArray, lte, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { moderationCase, report } from '#db/schema/report.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoOrNull } from '../instant.ts';
import { jsonOrNull } from '../json.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import type { Person } from '../profile/person.output.ts';
import { person } from '../profile/person.reads.ts';
import { toSubject, wholeSubject } from '../report/case-subject.reads.ts';
import { caseShown } from './case-shown.reads.ts';
import type { CaseReportsInput, CasesInput, caseStates } from './moderation.input.ts';

const { weight, id, appealedAt } = moderationCase;

const lists: Record<(typeof caseStates)[number], { order: Order; where: SQL }> = {
  open: { order: { name: 'case.open', columns: [weight, id] }, where: eq(moderationCase.status, sql`'open'`) },
  appealed: {
    order: { name: 'case.appealed', columns: [appealedAt, id], ascends: true },
    where: eq(moderationCase.appealStatus, sql`'pending'`),
  },
  decided: { order: { name: 'case.decided', columns: [id] }, where: ne(moderationCase.status, 'open') },
};

const decider = alias(user, 'decider');

/** Cases of reports for the admins, each with its first reports. */
export async function loadCases(db: Database, { state, limit, cursor }: CasesInput) {
  const { order, where } = lists[state];
  const rows = await db
    .select({ ...columns, key: keyOf(order) })
    .from(moderationCase)
    .innerJoin(user, eq(user.id, moderationCase.authorId))
    .leftJoin(decider, eq(decider.id, moderationCase.decidedById))
    .where(and(where, after(order, cursor)))
    .orderBy(...orderBy(order))
    .limit(limit + 1);
  const { items, nextCursor } = toPage(order, rows, limit);
  const reports = await loadFirstReports(
    db,
    items.map(({ id }) => id),
  );
  const toCase = ({ kind, about, ...row }: (typeof items)[number]) => {
    const ofCase = reports.filter(({ caseId }) => caseId === row.id).map(({ caseId, ...sent }) => sent);
    const { items: first, nextCursor: reportsCursor } = toPage(firstFirst, ofCase, reportsShown);
    return { ...row, ...toSubject(kind, about), reports: first, reportsCursor };
  };
  return { items: items.map(toCase), nextCursor };
}

const columns = {
  id: moderationCase.id,
  kind: moderationCase.subjectKind,
  about: wholeSubject,
  shown: caseShown,
  author: person,
  status: moderationCase.status,
  reportCount: moderationCase.reportCount,
  weight: moderationCase.weight,
  openedAt: iso(moderationCase.createdAt),
  hiddenAt: isoOrNull(moderationCase.hiddenAt),
  decidedBy: jsonOrNull(decider.id, {
    username: decider.username,
    displayName: decider.displayName,
    avatarUrl: decider.avatarUrl,
  }).mapWith((value: Person | null) => value),
  decidedAt: isoOrNull(moderationCase.decidedAt),
  decision: moderationCase.decision,
  appealStatus: moderationCase.appealStatus,
  appeal: moderationCase.appeal,
  appealedAt: isoOrNull(moderationCase.appealedAt),
  appealDecision: moderationCase.appealDecision,
};

const reportsShown = 10;
const firstFirst: Order = { name: 'case.reports', columns: [report.id], ascends: true };

/** The reports of one case, as far as they are asked for. */
export async function loadCaseReports(db: Database, { id: caseId, limit, cursor }: CaseReportsInput) {
  const rows = await db
    .select(reportColumns)
    .from(report)
    .innerJoin(user, eq(user.id, report.reporterId))
    .where(and(eq(report.caseId, caseId), after(firstFirst, cursor)))
    .orderBy(...orderBy(firstFirst))
    .limit(limit + 1);
  return toPage(firstFirst, rows, limit);
}

/** The first reports of each case, and one more where there is one. */
async function loadFirstReports(db: Database, caseIds: string[]) {
  if (caseIds.length === 0) return [];
  const place = sql<number>`row_number() over (partition by ${report.caseId} order by ${report.id})`;
  const numbered = db
    .select({ id: report.id, place: place.as('place') })
    .from(report)
    .where(inArray(report.caseId, caseIds))
    .as('numbered');
  return db
    .select({ caseId: report.caseId, ...reportColumns })
    .from(numbered)
    .innerJoin(report, eq(report.id, numbered.id))
    .innerJoin(user, eq(user.id, report.reporterId))
    .where(lte(numbered.place, reportsShown + 1))
    .orderBy(...orderBy(firstFirst));
}

const past = (only: SQL) => sql<number>`(
  select count(*)::int from report r join moderation_case c on c.id = r.case_id
  where r.reporter_id = ${report.reporterId} and c.status <> 'open' ${only})`;

/** A report with how often its reporter was right before. */
const reportColumns = {
  reporter: person,
  reason: report.reason,
  weight: report.weight,
  sentAt: iso(report.createdAt),
  upheld: past(sql`and c.status = 'upheld' and c.appeal_status is distinct from 'granted'`),
  decided: past(sql``),
  key: keyOf(firstFirst),
};
