import { changeIn, withFields } from '#app/_voice/change-in.ts';
import type { Patch } from '#app/_voice/own-writes.ts';
import type { ChainCard, ChainPage } from '#server/chain/chain.output.ts';
import type { LiveChain } from '#server/chain/live-chain.output.ts';

type Copy = Pick<ChainCard, 'slug' | 'projectCount' | 'followerCount'> & Partial<ChainPage>;

/** A chain's page, its cards, and what one has of it among one's own. */
const isCopyOf =
  (slug: string) =>
  (thing: object): thing is Copy =>
    'slug' in thing && thing.slug === slug && 'projectCount' in thing && 'followerCount' in thing;

/** Sets how many follow a chain. */
export const withFollowerCount =
  (slug: string, followerCount: number): Patch =>
  (data) =>
    changeIn(data, isCopyOf(slug), (chain) => withFields(chain, { followerCount }));

/** Sets what was told of a chain wherever it stands; what its page lists stays as it was read. */
export function withChainTold(slug: string, { owner, moderators, ...counts }: LiveChain): Patch {
  const told = JSON.stringify([owner, moderators]);
  return (data) =>
    changeIn(data, isCopyOf(slug), (chain) => {
      const isSame = JSON.stringify([chain.owner, chain.moderators]) === told;
      return withFields(chain, isSame ? counts : { ...counts, owner, moderators });
    });
}
