import { and, eq, exists, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import { chain } from '#db/schema/chain.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { post } from '#db/schema/post.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import { isVisible } from '../post/post.reads.ts';
import { isShown } from '../profile/person.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { Target } from './search-hits.ts';

export const projects: Target = {
  table: project,
  id: project.id,
  document: project.search,
  name: project.slug,
  visible: isPublished,
  popularity: project.trendingRank,
};

export const users: Target = {
  table: user,
  id: user.id,
  document: user.search,
  name: user.username,
  visible: isShown,
  popularity: user.karma,
};

export const chains: Target = {
  table: chain,
  id: chain.id,
  document: chain.search,
  name: chain.slug,
  visible: isListed,
  popularity: chain.rank,
};

const inListedChain = exists(
  new QueryBuilder()
    .select({ one: sql`1` })
    .from(chain)
    .where(and(eq(chain.id, post.chainId), isListed)),
);

export const posts: Target = {
  table: post,
  id: post.id,
  document: post.search,
  visible: and(isVisible, inListedChain),
  popularity: post.id,
};

export const investors: Target = {
  table: investorProfile,
  id: investorProfile.id,
  document: investorProfile.search,
  visible: eq(investorProfile.isPublic, sql`true`),
  popularity: investorProfile.id,
};
