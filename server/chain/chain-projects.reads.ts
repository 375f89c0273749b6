import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isPublished, projectCard } from '../project/project-card.reads.ts';
import type { ChainProjectsInput } from './chain.input.ts';
import { isListed } from './chain-card.reads.ts';

const lastFirst: Order = { name: 'chain.projects', columns: [chainProject.id] };

/** The projects of a public chain, the last submitted first, without the pinned. */
export async function loadChainProjects(db: Database, { slug, ...at }: ChainProjectsInput) {
  return loadProjectsOf(db, await findListed(db, slug), at);
}

/** @throws DomainError CHAIN_NOT_FOUND */
export const findListed = (db: Database, slug: string): Promise<string> => findAmong(db, slug, isListed);

/** The id of a chain that is one of those that `among` holds of. @throws DomainError CHAIN_NOT_FOUND */
export async function findAmong(db: Database, slug: string, among: SQL | undefined): Promise<string> {
  const [found] = await db
    .select({ id: chain.id })
    .from(chain)
    .where(and(eq(chain.slug, slug), among));
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  return found.id;
}

export async function loadProjectsOf(
  db: Database,
  chainId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const rows = await db
    .select({ ...projectCard, key: keyOf(lastFirst) })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(isIn(chainId), isNull(chainProject.pinnedPosition), after(lastFirst, cursor)))
    .orderBy(...orderBy(lastFirst))
    .limit(limit + 1);
  return toPage(lastFirst, rows, limit);
}

export const loadPinned = (db: Database, chainId: string) =>
  db
    .select(projectCard)
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(isIn(chainId), isNotNull(chainProject.pinnedPosition)))
    .orderBy(chainProject.pinnedPosition);

const isIn = (chainId: string) =>
  and(eq(chainProject.chainId, chainId), eq(chainProject.status, 'approved'), isPublished);
