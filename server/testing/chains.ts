import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainModerator, chainProject } from '#db/schema/chain.ts';
import type { ChainContent } from '../chain/chain-writes.input.ts';
import { aChain } from './builders.ts';

/** All that the form of a chain holds. */
export const someChain = (values: Partial<ChainContent> = {}): ChainContent => ({
  name: 'Tools for thought',
  description: 'What helps to think, and what does not.',
  rules: '- Show what you made.',
  categories: ['productivity'],
  links: [{ label: 'Guide', url: 'https://guide.example.org/' }],
  logoUrl: null,
  bannerUrl: null,
  isPublic: true,
  requiresApproval: false,
  ...values,
});

/** A chain of somebody's with a moderator. */
export async function aModeratedChain(
  db: Database,
  { ownerId, moderatorId, ...values }: Partial<typeof chain.$inferInsert> & { ownerId: string; moderatorId: string },
) {
  const made = await aChain(db, { ownerId, ...values });
  await db.insert(chainModerator).values({ chainId: made.id, userId: moderatorId });
  return made;
}

/** Puts a published project into a chain, counted, or into its queue. */
export async function aPlace(
  db: Database,
  { chainId, projectId, ...values }: typeof chainProject.$inferInsert,
): Promise<void> {
  await db.insert(chainProject).values({ chainId, projectId, ...values });
  if (values.status !== 'approved') return;
  await db
    .update(chain)
    .set({ projectCount: sql`${chain.projectCount} + 1` })
    .where(eq(chain.id, chainId));
}
