import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project, projectMember } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { vote } from '#db/schema/vote.ts';
import { isReadable } from '../project/project-card.reads.ts';
import type { OfSlugs } from './marks.input.ts';
import type { Marks } from './marks.output.ts';

/** Somebody's own votes and saves of some projects. A vote that was voided is none. */
export async function loadMarks(db: Database, me: { id: string }, { slugs }: OfSlugs): Promise<Marks> {
  if (slugs.length === 0) return { items: [] };
  const items = await db
    .select({
      slug: project.slug,
      vote: sql<number>`coalesce(${vote.value}, 0)`,
      saved: sql<boolean>`${savedProject.id} is not null`,
      note: sql<string>`coalesce(${savedProject.note}, '')`,
      isOwn: sql<boolean>`${project.ownerId} = ${me.id} or ${projectMember.id} is not null`,
    })
    .from(project)
    .leftJoin(vote, and(eq(vote.projectId, project.id), eq(vote.userId, me.id), isNull(vote.voidedAt)))
    .leftJoin(savedProject, and(eq(savedProject.projectId, project.id), eq(savedProject.userId, me.id)))
    .leftJoin(
      projectMember,
      and(eq(projectMember.projectId, project.id), eq(projectMember.userId, me.id), isNotNull(projectMember.claimedAt)),
    )
    .where(and(inArray(project.slug, slugs), isReadable));
  return { items };
}
