import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import type { OwnProject } from './own-project.writes.ts';

/**
 * Counts a project that became public (1), or is so no more (-1), for its owner, its chains and its events. Gives the tags
 * of all that shows these chains and events.
 */
export async function countPublic(tx: Database, target: OwnProject, step: 1 | -1): Promise<string[]> {
  await tx
    .update(user)
    .set({ projectCount: sql`${user.projectCount} + ${step}` })
    .where(eq(user.id, target.ownerId));
  const holding = tx
    .select({ id: chainProject.chainId })
    .from(chainProject)
    .where(and(eq(chainProject.projectId, target.id), eq(chainProject.status, 'approved')));
  const chains = await tx
    .update(chain)
    .set({ projectCount: sql`${chain.projectCount} + ${step}` })
    .where(inArray(chain.id, holding))
    .returning({ slug: chain.slug });
  const entered = tx.select({ id: eventEntry.eventId }).from(eventEntry).where(eq(eventEntry.projectId, target.id));
  const events = await tx
    .update(event)
    .set({ entryCount: sql`${event.entryCount} + ${step}`, updatedAt: sql`${event.updatedAt}` })
    .where(inArray(event.id, entered))
    .returning({ slug: event.slug });
  return [
    ...(chains.length > 0 ? [tag.chains, tag.leaderboard('chains'), ...chains.map(({ slug }) => tag.chain(slug))] : []),
    ...(events.length > 0 ? [tag.events, ...events.map(({ slug }) => tag.event(slug))] : []),
  ];
}

/** The tags of all that shows a project that came to the lists, or left them; those of its places as `countPublic` gave them. */
export function staleLists({ slug, ownerUsername }: OwnProject, ofPlaces: string[]): string[] {
  return [
    ...[tag.project(slug), tag.mention(slug), tag.feed, tag.listings],
    ...[tag.leaderboard('projects'), tag.leaderboard('users'), tag.reputation(ownerUsername), ...ofPlaces],
  ];
}
