import { and, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { moderationCase, report } from '#db/schema/report.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { hidesAtOnce, reportWeight } from '../score/report-weight.ts';
import { type Reported, untilDecided } from './hiding.ts';
import { findReported, hidings } from './hidings.writes.ts';
import type { SendReport } from './report.input.ts';
import type { ReportSent } from './report.output.ts';
import { accuracyOf } from './report.reads.ts';
import { tellOfCase } from './tell.writes.ts';

type Kind = SendReport['subject']['kind'];

/**
 * Reports a thing, once for each person; enough of them hide it. Those of people who have not confirmed an address, of which
 * one can have any number, reach the admins and weigh nothing.
 * @throws DomainError ALREADY_REPORTED, and as `findReported`
 */
export async function sendReport(
  tx: Database,
  me: { id: string; emailVerified: boolean },
  { subject, reason }: SendReport,
): Promise<ReportSent> {
  const { kind } = subject;
  const found = await findReported(tx, me, subject);
  const caseId = await openCase(tx, kind, found);
  const weight = me.emailVerified ? reportWeight(await accuracyOf(tx, me.id)) : 0;
  const [isNew] = await tx
    .insert(report)
    .values({ caseId, reporterId: me.id, subjectKind: kind, subjectId: found.id, reason, weight })
    .onConflictDoNothing()
    .returning({ id: report.id });
  if (!isNew) throw new DomainError('ALREADY_REPORTED');
  const [counted] = await tx
    .update(moderationCase)
    .set({ reportCount: sql`${moderationCase.reportCount} + 1`, weight: sql`${moderationCase.weight} + ${weight}` })
    .where(eq(moderationCase.id, caseId))
    .returning();
  if (!counted) throw new Error(`there is no case ${caseId}`);
  if (!counted.hiddenAt && kind !== 'user' && (await hides(tx, counted)))
    await hideUntilDecided(tx, { caseId, kind, found });
  await changed(tx, { tags: [tag.person(me.id), tag.adminDesk] });
  return { sent: true };
}

/** The open case of a thing, which is locked. */
async function openCase(tx: Database, subjectKind: Kind, { id: subjectId, authorId }: Reported): Promise<string> {
  const [open] = await tx
    .select({ id: moderationCase.id })
    .from(moderationCase)
    .where(
      and(
        eq(moderationCase.subjectKind, subjectKind),
        eq(moderationCase.subjectId, subjectId),
        eq(moderationCase.status, sql`'open'`),
      ),
    )
    .for('update');
  if (open) return open.id;
  const [made] = await tx
    .insert(moderationCase)
    .values({ subjectKind, subjectId, authorId })
    .returning({ id: moderationCase.id });
  if (!made) throw new Error('the case was not opened');
  return made.id;
}

/** Whether its reports hide it: of those that weigh something, so that nobody makes up the number with what does not. */
async function hides(tx: Database, { id, weight }: { id: string; weight: number }): Promise<boolean> {
  const reportCount = await tx.$count(report, and(eq(report.caseId, id), gt(report.weight, 0)));
  return hidesAtOnce({ reportCount, weight });
}

async function hideUntilDecided(tx: Database, at: { caseId: string; kind: Kind; found: Reported }): Promise<void> {
  const { caseId, kind, found } = at;
  await hidings[kind].hide(tx, found.id, untilDecided);
  await tx.update(moderationCase).set({ hiddenAt: sql`now()` }).where(eq(moderationCase.id, caseId));
  await tellOfCase(tx, { caseId, author: { says: 'several reports hid', decision: 'hidden', reason: untilDecided } });
}
