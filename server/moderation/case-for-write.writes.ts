import { and, eq, type SQL } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { moderationCase } from '#db/schema/report.ts';
import { ownThing } from '../admin/own-thing.ts';
import { DomainError } from '../errors.ts';
import { hidings } from '../report/hidings.writes.ts';

export type LockedCase = typeof moderationCase.$inferSelect;

/**
 * A case for an admin to decide, its thing and then its row locked. Nobody decides about what is their own.
 * @throws DomainError NOT_FOUND, OWN_THING; CASE_DECIDED where it is not as `where` asks any more
 */
export async function lockCase(
  tx: Database,
  me: { id: string },
  { id, where }: { id: string; where: SQL | undefined },
): Promise<LockedCase> {
  const [place] = await tx
    .select({
      kind: moderationCase.subjectKind,
      subjectId: moderationCase.subjectId,
      authorId: moderationCase.authorId,
    })
    .from(moderationCase)
    .where(eq(moderationCase.id, id));
  if (!place) throw new DomainError('NOT_FOUND', { message: 'There is no such case.' });
  if (place.authorId === me.id) throw ownThing();
  await hidings[place.kind].lock(tx, place.subjectId);
  const [found] = await tx
    .select()
    .from(moderationCase)
    .where(and(eq(moderationCase.id, id), where))
    .for('update');
  if (!found) throw new DomainError('CASE_DECIDED', { id });
  return found;
}

/** What the audit log says a case was about. */
export const subjectsOf = ({ subjectKind, subjectId, authorId }: LockedCase): string[] => [
  ...new Set([`${subjectKind}:${subjectId}`, `user:${authorId}`]),
];
