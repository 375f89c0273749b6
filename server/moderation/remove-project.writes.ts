import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { moderationCase } from '#db/schema/report.ts';
import { ownThing } from '../admin/own-thing.ts';
import type { AdminDone } from '../admin-write.ts';
import { DomainError } from '../errors.ts';
import { hidings } from '../report/hidings.writes.ts';
import { type LockedCase, lockCase, subjectsOf } from './case-for-write.writes.ts';
import { bringBack, uphold } from './decide.writes.ts';
import type { RemoveProject } from './moderation.input.ts';
import type { ProjectMoved } from './moderation.output.ts';

type Me = { id: string };

/**
 * Takes a public project away, reported or not. Its owner hears why, and may appeal as against any decision.
 * @throws DomainError PROJECT_NOT_FOUND, and as `lockCase`
 */
export async function removeProject(tx: Database, me: Me, { slug, reason }: RemoveProject) {
  const target = await lockProject(tx, slug, ['published', 'archived']);
  const caseId = (await latestCase(tx, target.id, ['open'])) ?? (await openCase(tx, target));
  const found = await lockCase(tx, me, { id: caseId, where: eq(moderationCase.status, 'open') });
  await uphold(tx, me, { found, reason });
  return done(found, { slug, status: 'removed' });
}

/**
 * Puts a project back that a moderator removed, or enough reports hid.
 * @throws DomainError PROJECT_NOT_FOUND, OWN_THING, and as `lockCase`
 */
export async function restoreProject(tx: Database, me: Me, { slug, reason }: RemoveProject) {
  const { id, ownerId } = await lockProject(tx, slug, ['removed']);
  const caseId = await latestCase(tx, id, ['open', 'upheld']);
  if (!caseId) {
    // Removed before there were cases.
    if (ownerId === me.id) throw ownThing();
    await hidings.project.restore(tx, id);
    return { answer: await stateOf(tx, id), subjects: [`project:${id}`, `user:${ownerId}`] };
  }
  const found = await lockCase(tx, me, { id: caseId, where: undefined });
  await bringBack(tx, me, { found, reason });
  return done(found, await stateOf(tx, id));
}

const done = (found: LockedCase, answer: ProjectMoved): AdminDone<ProjectMoved> => ({
  answer,
  subjects: subjectsOf(found),
  data: { case: found.id },
});

async function lockProject(tx: Database, slug: string, statuses: ProjectMoved['status'][]) {
  // What its owner removed is theirs to bring back.
  const isModerated = statuses.includes('removed') ? sql`${project.removedReason} is not null` : undefined;
  const [found] = await tx
    .select({ id: project.id, ownerId: project.ownerId })
    .from(project)
    .where(and(eq(project.slug, slug), inArray(project.status, statuses), isModerated))
    .for('update');
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return found;
}

async function latestCase(tx: Database, projectId: string, statuses: LockedCase['status'][]) {
  const isOfProject = and(eq(moderationCase.subjectKind, 'project'), eq(moderationCase.subjectId, projectId));
  const [found] = await tx
    .select({ id: moderationCase.id })
    .from(moderationCase)
    .where(and(isOfProject, inArray(moderationCase.status, statuses)))
    .orderBy(desc(moderationCase.id))
    .limit(1);
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

async function stateOf(tx: Database, id: string): Promise<ProjectMoved> {
  const [state] = await tx
    .select({ slug: project.slug, status: project.status })
    .from(project)
    .where(eq(project.id, id));
  if (!state) throw new Error(`there is no project ${id}`);
  return state;
}
