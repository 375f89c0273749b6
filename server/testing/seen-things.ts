import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { aChain, aProject } from './builders.ts';
import { aPlace } from './chains.ts';
import { aMember } from './session.ts';

export type Json = Record<string, unknown>;

export async function projectOfSomebody(db: Database) {
  const owner = await aMember(db);
  const { id, slug } = await aProject(db, { ownerId: owner.id, publishedAt: new Date() });
  return { id, slug, owner: owner.username, ownerId: owner.id, ownerCookie: owner.cookie };
}

export function cardOf({ items }: Json, slug: string): Json | undefined {
  return (items as Json[]).map((item) => (item.project ?? item) as Json).find((card) => card.slug === slug);
}

/** A project that has more in common with that one than any other has. */
export async function aSimilarProject(db: Database, { id, slug }: { id: string; slug: string }) {
  const technologies = [slug];
  await db.update(project).set({ technologies }).where(eq(project.id, id));
  return aProject(db, { technologies });
}

export const similarOf = ({ similar }: Json, slug: string) => cardOf({ items: similar }, slug);

/** A chain that shows a project. */
export async function aChainWith(db: Database, projectId: string) {
  const made = await aChain(db);
  await aPlace(db, { chainId: made.id, projectId, status: 'approved' });
  return made;
}
