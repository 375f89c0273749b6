import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain } from '#db/schema/chain.ts';
import type { Category } from '#db/vocabulary.ts';
import type { OneChain } from './chain-writes.input.ts';
import { findModerated } from './moderated-chain.reads.ts';
import type { ChainForEdit } from './own-chain.output.ts';

/** What the form of a chain holds. */
const chainContent = {
  name: chain.name,
  description: chain.description,
  rules: chain.rules,
  categories: sql<Category[]>`${chain.categories}`,
  links: chain.links,
  logoUrl: chain.logoUrl,
  bannerUrl: chain.bannerUrl,
  isPublic: chain.isPublic,
  requiresApproval: chain.requiresApproval,
};

/** Another one for each content: counts move a chain's `updated_at` too, but not this. */
export const revision = sql<string>`md5(jsonb_build_array(${sql.join(Object.values(chainContent), sql`, `)})::text)`;

/** What its form begins with. @throws DomainError CHAIN_NOT_FOUND, NOT_A_MODERATOR */
export async function loadChainForEdit(db: Database, me: { id: string }, { slug }: OneChain): Promise<ChainForEdit> {
  const id = await findModerated(db, { slug, userId: me.id });
  const [found] = await db
    .select({ slug: chain.slug, revision, content: chainContent })
    .from(chain)
    .where(eq(chain.id, id));
  if (!found) throw new Error(`there is no chain ${id}`);
  return found;
}
