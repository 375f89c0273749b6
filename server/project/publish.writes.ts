import { and, asc, eq, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { notifyAll } from '../notification/notify.writes.ts';
import { assignAtPublish } from '../validator/assign-at-publish.writes.ts';
import { watchersOf } from '../watch/watchers.reads.ts';
import { lockDraft, refuseIncomplete } from './draft.writes.ts';
import { countPublic, staleLists } from './listed.writes.ts';
import { moveTo, type OwnProject, ownProject } from './own-project.writes.ts';
import { problemsOf } from './project-content.input.ts';
import { loadContent } from './project-content.reads.ts';
import { askMembers, unanswered } from './project-members.writes.ts';
import { renameTo, slugFor } from './project-slug.writes.ts';
import type { OwnProject as OwnSlug, PublishProject, ScheduleProject } from './project-writes.input.ts';
import type { ProjectState } from './project-writes.output.ts';
import { timeProblem } from './scheduled-time.input.ts';
import { settle } from './standing.writes.ts';

/** Makes a draft public, at an address made of its title. @throws as `fitToPublish` */
export async function publishProject(tx: Database, me: { id: string }, input: PublishProject): Promise<ProjectState> {
  return makePublic(tx, await fitToPublish(tx, me, input), new Date());
}

/** Fixes when a draft becomes public, or another time for it. @throws as `fitToSchedule` */
export async function scheduleProject(tx: Database, me: { id: string }, input: ScheduleProject): Promise<ProjectState> {
  const target = await fitToSchedule(tx, me, input);
  await changed(tx, { tags: [tag.person(me.id)] });
  return moveTo(tx, target, { status: 'scheduled', scheduledAt: new Date(input.at) });
}

/** @throws as `fitToPublish`, and DomainError INVALID_INPUT for a time that is past or more than a year ahead */
export async function fitToSchedule(tx: Database, me: { id: string }, input: ScheduleProject): Promise<OwnProject> {
  const message = timeProblem(new Date(input.at), new Date());
  if (message) throw new DomainError('INVALID_INPUT', { field: 'at', message });
  return fitToPublish(tx, me, input);
}

/**
 * Locks a draft that lacks nothing.
 * @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT, PROJECT_INCOMPLETE
 */
export async function fitToPublish(
  tx: Database,
  me: { id: string },
  { slug, revision }: PublishProject,
): Promise<OwnProject> {
  const target = await lockDraft(tx, { slug, ownerId: me.id, revision });
  refuseIncomplete(problemsOf((await loadContent(tx, target.id)).content));
  return target;
}

/** Leaves what is a draft as it is. @throws DomainError PROJECT_NOT_FOUND, EDIT_CONFLICT */
export async function unscheduleProject(tx: Database, me: { id: string }, { slug }: OwnSlug): Promise<ProjectState> {
  const target = await lockDraft(tx, { slug, ownerId: me.id });
  await changed(tx, { tags: [tag.person(me.id)] });
  return moveTo(tx, target, { status: 'draft', scheduledAt: null });
}

/** Those to be made public at `now`, the longest due first. Where the owner may not write any more it waits. */
export async function dueProjects(db: Database, now: Date): Promise<string[]> {
  const due = await db
    .select({ id: project.id })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(isDue(now))
    .orderBy(asc(project.scheduledAt), asc(project.id));
  return due.map(({ id }) => id);
}

/** Makes one of these public, unless another instance is at it or was; whether it did. */
export async function publishDue(tx: Database, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const [target] = await tx
    .select(ownProject)
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.id, id), isDue(now)))
    .for('update', { of: project, skipLocked: true });
  if (target) await makePublic(tx, target, now);
  return target !== undefined;
}

const isDue = (now: Date) =>
  and(
    eq(project.status, sql`'scheduled'`),
    lte(project.scheduledAt, now),
    or(isNull(user.suspendedUntil), lte(user.suspendedUntil, now)),
    isNull(user.purgeAt),
  );

async function makePublic(tx: Database, target: OwnProject, publishedAt: Date): Promise<ProjectState> {
  const { ownerId } = target;
  const slug = await slugFor(tx, target);
  // A form that is open still finds it by the name that it had as a draft.
  if (slug !== target.slug) await renameTo(tx, target, slug);
  const state = await moveTo(tx, target, {
    status: 'published',
    publishedAt,
    scheduledAt: null,
    updatedAt: publishedAt,
  });
  const shown = { ...target, slug };
  const places = await countPublic(tx, shown, 1);
  const people = await unanswered(tx, target);
  await askMembers(tx, shown, people);
  const validatorId = await assignAtPublish(tx, shown);
  await settle(tx, target.id);
  const watchers = await tellWatchers(tx, shown);
  const told = [ownerId, ...people, ...watchers, ...(validatorId ? [validatorId] : [])];
  await changed(tx, { tags: [...staleLists(shown, places), tag.project(target.slug), ...told.map(tag.person)] });
  return state;
}

/** Those of its owner. */
const tellWatchers = (tx: Database, { slug, title, ownerId, ownerUsername }: OwnProject): Promise<string[]> =>
  notifyAll(
    tx,
    { kind: 'update', actorId: ownerId, subject: `project:${slug}`, data: { slug, title, says: 'published' } },
    sql`u.id in (${watchersOf(`user:${ownerUsername}`)})`,
  );
