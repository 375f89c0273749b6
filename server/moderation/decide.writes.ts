import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { moderationCase } from '#db/schema/report.ts';
import type { AdminDone } from '../admin-write.ts';
import { hidings } from '../report/hidings.writes.ts';
import { tellOfCase } from '../report/tell.writes.ts';
import { type LockedCase, lockCase, subjectsOf } from './case-for-write.writes.ts';
import type { DecideAppeal, DecideCase, PutBack } from './moderation.input.ts';
import type { AppealDecided, CaseDecided } from './moderation.output.ts';

type Me = { id: string };

/**
 * Decides about what was reported: it goes, or it stays and comes back if it was hidden. The author hears why of what
 * they notice, and those who reported it what came of it.
 * @throws as `lockCase`
 */
export async function decideCase(tx: Database, me: Me, { id, decision, reason }: DecideCase) {
  const found = await lockCase(tx, me, { id, where: eq(moderationCase.status, 'open') });
  await (decision === 'upheld' ? uphold : dismiss)(tx, me, { found, reason });
  const answer: CaseDecided = { id, status: decision };
  return { answer, subjects: subjectsOf(found), data: { case: id, decision } } satisfies AdminDone<CaseDecided>;
}

/** The latest case about a thing decides whether it is there; a granted appeal has brought it back already. */
const keepsItAway = sql`${moderationCase.status} = 'upheld' and ${moderationCase.subjectKind} <> 'user'
  and ${moderationCase.appealStatus} is distinct from 'granted' and not exists (
    select from ${moderationCase} later where later.subject_kind = ${moderationCase.subjectKind}
      and later.subject_id = ${moderationCase.subjectId} and later.id > ${moderationCase.id})`;

/** Takes a decision back by which a thing went: it is there again. An appeal that waits is granted by it. @throws as `lockCase` */
export async function putBack(tx: Database, me: Me, { id, reason }: PutBack) {
  const found = await lockCase(tx, me, { id, where: keepsItAway });
  const isAppealed = found.appealStatus === 'pending';
  if (isAppealed) await answerAppeal(tx, me, { found, decision: 'granted', reason });
  else await dismiss(tx, me, { found: { ...found, hiddenAt: found.hiddenAt ?? found.decidedAt }, reason });
  const status = isAppealed ? 'upheld' : 'dismissed';
  const answer: CaseDecided = { id, status };
  return { answer, subjects: subjectsOf(found), data: { case: id } } satisfies AdminDone<CaseDecided>;
}

type Decision = { found: LockedCase; reason: string };

export async function uphold(tx: Database, me: Me, { found, reason }: Decision): Promise<void> {
  const { id, subjectKind, subjectId } = found;
  await hidings[subjectKind].hide(tx, subjectId, reason);
  await close(tx, me, { found, status: 'upheld', reason });
  const isPerson = subjectKind === 'user';
  await tellOfCase(tx, {
    caseId: id,
    adminId: me.id,
    author: {
      says: isPerson ? 'agreed with reports about' : 'removed',
      decision: isPerson ? 'upheld' : 'removed',
      reason,
    },
    reporters: 'agreed with your report:',
  });
}

async function dismiss(tx: Database, me: Me, { found, reason }: Decision): Promise<void> {
  const { id, subjectKind, subjectId, hiddenAt } = found;
  if (hiddenAt) await hidings[subjectKind].restore(tx, subjectId);
  await close(tx, me, { found, status: 'dismissed', reason });
  const back = { says: 'put back', decision: 'back', reason } as const;
  await tellOfCase(tx, {
    caseId: id,
    adminId: me.id,
    ...(hiddenAt && { author: back }),
    reporters: 'looked at your report, and found nothing wrong with',
  });
}

type Closing = Decision & { status: 'upheld' | 'dismissed' };

async function close(tx: Database, me: Me, { found, status, reason }: Closing): Promise<void> {
  await tx
    .update(moderationCase)
    .set({
      status,
      decision: reason,
      decidedById: me.id,
      decidedAt: sql`now()`,
      hiddenAt: found.hiddenAt,
      updatedAt: sql`now()`,
    })
    .where(eq(moderationCase.id, found.id));
}

/** Decides about an appeal: granted, the thing comes back. @throws as `lockCase` */
export async function decideAppeal(tx: Database, me: Me, { id, decision, reason }: DecideAppeal) {
  const found = await lockCase(tx, me, { id, where: eq(moderationCase.appealStatus, 'pending') });
  await answerAppeal(tx, me, { found, decision, reason });
  const answer: AppealDecided = { id, appealStatus: decision };
  return { answer, subjects: subjectsOf(found), data: { case: id, decision } } satisfies AdminDone<AppealDecided>;
}

type Answer = Decision & { decision: DecideAppeal['decision'] };

async function answerAppeal(tx: Database, me: Me, { found, decision, reason }: Answer): Promise<void> {
  const isGranted = decision === 'granted';
  if (isGranted) await hidings[found.subjectKind].restore(tx, found.subjectId);
  await tx
    .update(moderationCase)
    .set({
      appealStatus: decision,
      appealDecision: reason,
      appealDecidedById: me.id,
      appealDecidedAt: sql`now()`,
      updatedAt: sql`now()`,
    })
    .where(eq(moderationCase.id, found.id));
  const says = isGranted ? 'granted your appeal about' : 'denied your appeal about';
  await tellOfCase(tx, { caseId: found.id, adminId: me.id, author: { says, decision, reason } });
}
