import type { ChainPage } from './chain.output.ts';

/** What of a chain's page moves while it is looked at. */
export type LiveChain = Pick<ChainPage, 'projectCount' | 'followerCount' | 'postCount' | 'owner' | 'moderators'>;
