import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chainModerator, chainProject } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';

type Named = { id: string; slug: string };

/** The tags of all that shows a chain: its own page, lists of chains, search, and the pages of its projects, which name it. */
export async function whereNamed(tx: Database, { id, slug }: Named): Promise<string[]> {
  const projects = await tx
    .select({ slug: project.slug })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(eq(chainProject.chainId, id), eq(chainProject.status, 'approved')));
  return [...staleChain({ slug }), tag.listings, ...projects.map((one) => tag.project(one.slug))];
}

/** The tags of its own page and of lists of chains, which show its counts. */
export const staleChain = ({ slug }: Pick<Named, 'slug'>): string[] => [
  tag.chain(slug),
  tag.chains,
  tag.leaderboard('chains'),
];

/** The ids of its owner and moderators, in the order in which every write locks people. */
export async function idsOfModerators(tx: Database, target: { id: string; ownerId: string }): Promise<string[]> {
  const rows = await tx
    .select({ id: chainModerator.userId })
    .from(chainModerator)
    .where(eq(chainModerator.chainId, target.id));
  return [...new Set([target.ownerId, ...rows.map(({ id }) => id)])].sort();
}
