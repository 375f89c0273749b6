'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { ChainArticle } from './chain-article.tsx';
import { chainQuery, privateChainQuery } from './chain-query.ts';
import { knownChain } from './known-chain.ts';
import { MissingChain } from './missing-chain.tsx';

/** A chain's page: at once what a list said of it, where one did, and the rest as it comes. */
export function ChainView() {
  const slug = useChainSlug();
  return slug ? <Chain key={slug} slug={slug} /> : null;
}

/** The chain in the address. */
export const useChainSlug = (): string | undefined => useOwnParam('slug', '/chains/');

function Chain({ slug }: { slug: string }) {
  const queryClient = useQueryClient();
  const [card] = useState(() => knownChain(queryClient, slug));
  return card ? <Arriving card={card} /> : <Whole slug={slug} />;
}

function Arriving({ card }: { card: ChainCard }) {
  const { data, isError, refetch } = useQuery(chainQuery(card.slug));
  if (data === null) return <Unlisted slug={card.slug} />;
  return <ChainArticle card={data ?? card} page={data} onRetry={isError ? () => void refetch() : undefined} />;
}

function Whole({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(chainQuery(slug));
  return data ? <ChainArticle card={data} page={data} /> : <Unlisted slug={slug} />;
}

/** What everybody is told is not there may be a private chain of one's own. */
function Unlisted({ slug }: { slug: string }) {
  return useMe() ? <Private slug={slug} /> : <MissingChain slug={slug} />;
}

function Private({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(privateChainQuery(slug));
  return data ? <ChainArticle card={data} page={data} isPrivate /> : <MissingChain slug={slug} />;
}
