import { and, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project, projectVisit } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { isReadable } from '../project/project-card.reads.ts';
import { hasOrHad } from '../project/project-slug.reads.ts';
import type { OfProject } from './comment.input.ts';
import type { Visited } from './comment.output.ts';

/**
 * Remembers that somebody looks at a project's comments now. A page may be two seconds behind: what was said meanwhile has
 * not been seen, and is new at the next visit.
 * @throws DomainError PROJECT_NOT_FOUND
 */
export async function visitComments(tx: Database, me: { id: string }, { slug }: OfProject): Promise<Visited> {
  const [target] = await tx
    .select({ id: project.id })
    .from(project)
    .where(and(hasOrHad(tx, slug), isReadable));
  if (!target) throw new DomainError('PROJECT_NOT_FOUND', { slug });
  const visitedAt = sql`now() - interval '2 seconds'`;
  const [visit] = await tx
    .insert(projectVisit)
    .values({ projectId: target.id, userId: me.id, visitedAt })
    .onConflictDoUpdate({
      target: [projectVisit.userId, projectVisit.projectId],
      set: { visitedAt, updatedAt: sql`now()` },
    })
    .returning({ visitedAt: iso(projectVisit.visitedAt) });
  if (!visit) throw new Error('the visit was not written');
  await changed(tx, { tags: [tag.person(me.id)] });
  return visit;
}
