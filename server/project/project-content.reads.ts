import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from '#db/connect.ts';
import { project, projectMember, projectScreenshot } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import type { Category, Stage } from '#db/vocabulary.ts';
import { DomainError } from '../errors.ts';
import { iso, isoOrNull } from '../instant.ts';
import { deletedName, person } from '../profile/person.reads.ts';
import type { ProjectForEdit } from './own-projects.output.ts';
import { hasOrHad } from './project-slug.reads.ts';
import type { OwnProject } from './project-writes.input.ts';

/** One's own project as its form shows it, by any slug that it ever had; a draft too, never what was removed. */
export async function loadForEdit(db: Database, me: { id: string }, { slug }: OwnProject): Promise<ProjectForEdit> {
  const [found] = await db
    .select({ id: project.id })
    .from(project)
    .where(and(hasOrHad(db, slug), eq(project.ownerId, me.id), isNull(project.deletedAt), notRemoved));
  if (!found) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  return loadContent(db, found.id);
}

const notRemoved = sql`${project.status} <> 'removed'`;

/** What the owner wrote, and how the project stands. */
export async function loadContent(db: Database, id: string): Promise<ProjectForEdit> {
  const [found] = await db.select(columns).from(project).where(eq(project.id, id));
  if (!found) throw new Error(`there is no project ${id}`);
  const screenshots = await db
    .select({
      url: projectScreenshot.url,
      thumbnailUrl: projectScreenshot.thumbnailUrl,
      alt: projectScreenshot.alt,
    })
    .from(projectScreenshot)
    .where(eq(projectScreenshot.projectId, id))
    .orderBy(projectScreenshot.position);
  const members = await db
    .select({
      username: sql<string | null>`${person.username}`,
      name: memberName,
      role: projectMember.role,
      claimed: sql<boolean>`${projectMember.claimedAt} is not null`,
      declined: sql<boolean>`${projectMember.declinedAt} is not null`,
    })
    .from(projectMember)
    .leftJoin(user, eq(user.id, projectMember.userId))
    .where(eq(projectMember.projectId, id))
    .orderBy(projectMember.position, projectMember.id);
  const { slug, status, revision, scheduledAt, updatedAt, ...content } = found;
  return {
    ...{ slug, status, revision, scheduledAt, updatedAt },
    content: {
      ...content,
      screenshots: screenshots.map(({ url, alt }) => ({ url, alt })),
      members: members.map(({ username, name, role }) => ({ username, name, role })),
    },
    thumbnails: screenshots.flatMap(({ url, thumbnailUrl }) => (thumbnailUrl ? [{ url, thumbnailUrl }] : [])),
    answers: members.flatMap(({ username, claimed, declined }) =>
      username && (claimed || declined) ? [{ username, claimed }] : [],
    ),
  };
}

/** What a member is called, in a statement about their place joined with the `user` who has it. */
export const memberName = sql<string>`case when ${user.deletedAt} is not null then ${deletedName} else ${projectMember.name} end`;

/** What the builder looks for. */
export const raising = {
  raisingStage: sql<Stage | null>`${project.raisingStage}`,
  raisingMin: project.raisingMin,
  raisingMax: project.raisingMax,
};

const textOr = (column: PgColumn) => sql<string>`coalesce(${column}, '')`;

const columns = {
  slug: project.slug,
  status: project.status,
  revision: project.revision,
  scheduledAt: isoOrNull(project.scheduledAt),
  updatedAt: iso(project.updatedAt),
  title: project.title,
  tagline: project.tagline,
  description: project.description,
  story: project.story,
  novelty: project.novelty,
  comparison: project.comparison,
  demoUrl: textOr(project.demoUrl),
  repositoryUrl: textOr(project.repositoryUrl),
  videoUrl: textOr(project.videoUrl),
  pitchDeckUrl: textOr(project.pitchDeckUrl),
  categories: sql<Category[]>`${project.categories}`,
  technologies: project.technologies,
  ...raising,
};
