import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import * as tag from '#db/tags.ts';
import { isOpenToMember } from '../chain/chain-rights.reads.ts';
import { DomainError } from '../errors.ts';
import type { Hiding, Reported } from './hiding.ts';
import type { Of } from './report.input.ts';

/** @throws DomainError CHAIN_NOT_FOUND, OWN_THING */
export async function findChain(tx: Database, me: { id: string }, { slug }: Of<'chain'>): Promise<Reported> {
  const [found] = await tx
    .select({ id: chain.id, authorId: chain.ownerId })
    .from(chain)
    .where(and(eq(chain.slug, slug), isOpenToMember(tx, me.id)))
    .for('update');
  if (!found) throw new DomainError('CHAIN_NOT_FOUND', { slug });
  if (found.authorId === me.id) throw new DomainError('OWN_THING');
  return found;
}

const lock = (tx: Database, id: string) =>
  tx.select({ id: chain.id }).from(chain).where(eq(chain.id, id)).for('update');

/** What its owner has removed is not there to be hidden. */
const hide = (tx: Database, id: string, hiddenReason: string) =>
  change(tx, {
    where: and(eq(chain.id, id), or(isNull(chain.deletedAt), isNotNull(chain.hiddenReason))),
    set: { hiddenReason, deletedAt: sql`coalesce(${chain.deletedAt}, now())` },
  });

const restore = (tx: Database, id: string) =>
  change(tx, {
    where: and(eq(chain.id, id), isNotNull(chain.hiddenReason)),
    set: { hiddenReason: null, deletedAt: null },
  });

export const chainHiding: Hiding = { lock, hide, restore };

type Change = { where: SQL | undefined; set: { hiddenReason: string | null; deletedAt: SQL | null } };

async function change(tx: Database, { where, set }: Change): Promise<void> {
  const [found] = await tx.update(chain).set(set).where(where).returning({ id: chain.id, slug: chain.slug });
  if (!found) return;
  // The pages of its projects name it.
  const projects = await tx
    .select({ slug: project.slug })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(eq(chainProject.chainId, found.id), eq(chainProject.status, 'approved')));
  const lists = [tag.chain(found.slug), tag.chains, tag.listings, tag.leaderboard('chains')];
  await changed(tx, { tags: [...lists, ...projects.map(({ slug }) => tag.project(slug))] });
}
