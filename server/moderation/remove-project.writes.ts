import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { moderationCase } from '#db/schema/report.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { lockCase, subjectsOf } from './case-for-write.writes.ts';
import { uphold } from './decide.writes.ts';
import type { RemoveProject } from './moderation.input.ts';
import type { ProjectRemoved } from './moderation.output.ts';

type Me = { id: string };

const isOpen = eq(moderationCase.status, 'open');

/**
 * Takes a public project away, reported or not. Its owner hears why, and may appeal as against any decision.
 * @throws DomainError PROJECT_NOT_FOUND, and as `lockCase`
 */
export async function removeProject(tx: Database, me: Me, { slug, reason }: RemoveProject) {
  const target = await lockProject(tx, slug);
  const caseId = (await openCaseOf(tx, target.id)) ?? (await openCase(tx, target));
  const found = await lockCase(tx, me, { id: caseId, where: isOpen });
  await uphold(tx, me, { found, reason });
  const answer: ProjectRemoved = { slug, status: 'removed' };
  return { answer, subjects: subjectsOf(found), data: { case: found.id } } satisfies AdminDone<ProjectRemoved>;
}

async function lockProject(tx: Database, slug: string) {
  const [found] = await tx
    .select({ id: project.id, ownerId: project.ownerId })
    .from(project)
    .where(and(eq(project.slug, slug), inArray(project.status, ['published', 'archived'])))
    .for('update');
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

async function openCaseOf(tx: Database, projectId: string) {
  const [found] = await tx
    .select({ id: moderationCase.id })
    .from(moderationCase)
    .where(and(eq(moderationCase.subjectKind, 'project'), eq(moderationCase.subjectId, projectId), isOpen));
  return found?.id;
}

/** A case that nobody reported. */
async function openCase(tx: Database, { id, ownerId }: { id: string; ownerId: string }): Promise<string> {
  const [made] = await tx
    .insert(moderationCase)
    .values({ subjectKind: 'project', subjectId: id, authorId: ownerId })
    .returning({ id: moderationCase.id });
  if (!made) throw new Error('the case was not opened');
  return made.id;
}
