import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chainProject } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { DomainError } from '../errors.ts';
import { isPublished } from '../project/project-card.reads.ts';
import { lockModeratedChain } from './chain-for-write.writes.ts';
import type { PinProjects } from './chain-writes.input.ts';
import type { Pinned } from './chain-writes.output.ts';
import { logModeration } from './log-moderation.writes.ts';

/**
 * Pins, unpins and orders: the pinned projects as they are to be. Refused where another moderator has moved them since.
 * @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR, EDIT_CONFLICT, SUBMISSION_NOT_FOUND
 */
export async function pinProjects(
  tx: Database,
  me: { id: string },
  { slug, before, after }: PinProjects,
): Promise<Pinned> {
  const target = await lockModeratedChain(tx, { slug, userId: me.id });
  const inChain = eq(chainProject.chainId, target.id);
  const pinned = await pinnedIn(tx, target.id);
  if (pinned.join() !== before.join()) throw new DomainError('EDIT_CONFLICT', { slug, pinned });
  const rows = await tx
    .select({ id: chainProject.id, slug: project.slug })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(inChain, eq(chainProject.status, 'approved'), isPublished, inArray(project.slug, after)));
  if (rows.length < after.length) throw new DomainError('SUBMISSION_NOT_FOUND', { slug });
  await tx
    .update(chainProject)
    .set({ pinnedPosition: null })
    .where(and(inChain, isNotNull(chainProject.pinnedPosition)));
  for (const [index, name] of after.entries()) {
    const id = rows.find((row) => row.slug === name)?.id ?? '';
    await tx
      .update(chainProject)
      .set({ pinnedPosition: index + 1 })
      .where(eq(chainProject.id, id));
  }
  await log(tx, { chainId: target.id, moderatorId: me.id, before, after });
  await changed(tx, { tags: [tag.chain(slug), tag.person(me.id)] });
  return { slug, pinned: after };
}

async function pinnedIn(tx: Database, chainId: string): Promise<string[]> {
  const rows = await tx
    .select({ slug: project.slug })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(eq(chainProject.chainId, chainId), isNotNull(chainProject.pinnedPosition), isPublished))
    .orderBy(asc(chainProject.pinnedPosition));
  return rows.map(({ slug }) => slug);
}

type Moved = { chainId: string; moderatorId: string; before: string[]; after: string[] };

/** What came and what went; a new order alone is not told. */
async function log(tx: Database, { chainId, moderatorId, before, after }: Moved): Promise<void> {
  const acts = [
    ...after.filter((slug) => !before.includes(slug)).map((slug) => ({ action: 'pin', slug })),
    ...before.filter((slug) => !after.includes(slug)).map((slug) => ({ action: 'unpin', slug })),
  ];
  for (const { action, slug } of acts) {
    await logModeration(tx, { chainId, moderatorId, action, subject: `project:${slug}` });
  }
}
