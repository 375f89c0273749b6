import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { countPublic, staleLists } from '../project/listed.writes.ts';
import { type OwnProject, ownProject, type ProjectStatus } from '../project/own-project.writes.ts';
import { lockProject } from '../project/project-for-write.writes.ts';
import { settle } from '../project/standing.writes.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError PROJECT_NOT_FOUND, OWN_THING for its owner and team */
export async function findProject(tx: Database, me: { id: string }, { slug }: Of<'project'>): Promise<Reported> {
  const { id, ownerId, isOwn } = await lockProject(tx, { slug, userId: me.id });
  if (isOwn) throw new DomainError('OWN_THING');
  return { id, authorId: ownerId };
}

export const projectHiding: Hiding = { lock: lockById, hide, restore };

/** A project in whatever state, its row locked. */
export async function lockById(tx: Database, id: string) {
  const columns = { ...ownProject, removedReason: project.removedReason, deletedAt: project.deletedAt };
  const [found] = await tx
    .select(columns)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(eq(project.id, id))
    .for('update', { of: project });
  return found;
}

async function hide(tx: Database, id: string, removedReason: string): Promise<void> {
  const target = await lockById(tx, id);
  if (!target) return;
  const isThere = target.status !== 'removed';
  await move(tx, target, { removedReason, ...(isThere && { status: 'removed', removedFrom: target.status }) });
}

async function restore(tx: Database, id: string): Promise<void> {
  const target = await lockById(tx, id);
  if (!target || target.removedReason === null) return;
  // What its owner removed is theirs to bring back, to what it was.
  const to = target.deletedAt ? {} : ({ status: target.removedFrom ?? 'draft', removedFrom: null } as const);
  await move(tx, target, { removedReason: null, ...to });
}

type Values = Partial<Pick<typeof project.$inferInsert, 'status' | 'removedReason' | 'removedFrom'>>;

async function move(tx: Database, target: OwnProject, values: Values): Promise<void> {
  const to: ProjectStatus = values.status ?? target.status;
  // What a reader sees as the last change is an edit, not a decision.
  const set = { ...values, updatedAt: sql`${project.updatedAt}` };
  await tx.update(project).set(set).where(eq(project.id, target.id));
  const step = Number(to === 'published') - Number(target.status === 'published');
  const places = step === 0 ? [] : await countPublic(tx, target, step > 0 ? 1 : -1);
  await settle(tx, target.id);
  await changed(tx, { tags: [...staleLists(target, places), tag.person(target.ownerId)] });
}
