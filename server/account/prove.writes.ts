import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { settle } from '../project/standing.writes.ts';

/** Notes that somebody showed GitHub's word for who they are; it counts for the score of all their projects. */
export const connectGithub = (tx: Database, { userId, login }: { userId: string; login: string }) =>
  reprove(tx, userId, { githubLogin: login, githubConnectedAt: new Date() });

export const disconnectGithub = (tx: Database, userId: string) =>
  reprove(tx, userId, { githubLogin: null, githubConnectedAt: null });

type Proof = Partial<Pick<typeof user.$inferInsert, 'githubLogin' | 'githubConnectedAt'>>;

/** Brings somebody's projects in line with what is proven about their owner, after `proof` or what was written before. */
export async function reprove(tx: Database, userId: string, proof: Proof = {}): Promise<void> {
  const isPublic = inArray(project.status, ['published', 'archived']);
  const projects = await tx
    .select({ id: project.id, slug: project.slug })
    .from(project)
    .where(and(eq(project.ownerId, userId), isPublic))
    .orderBy(project.id)
    .for('update');
  const [owner] = await tx
    .update(user)
    .set({ ...proof, updatedAt: new Date() })
    .where(eq(user.id, userId))
    .returning({ username: user.username });
  if (!owner) return;
  const lists = projects.length > 0 ? [tag.feed, tag.leaderboard('projects')] : [];
  await changed(tx, {
    tags: [tag.person(userId), tag.user(owner.username), ...projects.map(({ slug }) => tag.project(slug)), ...lists],
  });
  for (const { id } of projects) await settle(tx, id);
}
