'use client';

import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useOwnParam } from '#app/_ui/use-own-param.ts';
import type { PostCard } from '#server/chain/chain.output.ts';
import { knownPost } from './known-post.ts';
import { MissingPost } from './missing-post.tsx';
import { PostArticle } from './post-article.tsx';
import { type PostAddress, postQuery, privatePostQuery } from './post-query.ts';

/** A post's page: at once what a list said of it, where one did, and the rest as it comes. */
export function PostView() {
  const slug = useOwnParam('slug', '/chains/');
  const post = useOwnParam('post', '/chains/');
  return slug && post ? <Post key={`${slug}/${post}`} address={{ slug, post }} /> : null;
}

type Props = { address: PostAddress };

function Post({ address }: Props) {
  const queryClient = useQueryClient();
  const [card] = useState(() => knownPost(queryClient, address));
  return card ? <Arriving address={address} card={card} /> : <Whole address={address} />;
}

function Arriving({ address, card }: Props & { card: PostCard }) {
  const isMember = useMe() !== null;
  const inPublic = useQuery(postQuery(address));
  const isPrivate = inPublic.data === null && isMember;
  const inPrivate = useQuery({ ...privatePostQuery(address), enabled: isPrivate });
  const { data, isError, refetch } = isPrivate ? inPrivate : inPublic;
  if (data === null) return <MissingPost address={address} />;
  return (
    <PostArticle
      address={address}
      card={data ?? card}
      page={data}
      isPrivate={isPrivate}
      onRetry={isError ? () => void refetch() : undefined}
    />
  );
}

function Whole({ address }: Props) {
  const { data } = useSuspenseQuery(postQuery(address));
  return data ? <PostArticle address={address} card={data} page={data} /> : <Unlisted address={address} />;
}

/** What everybody is told is not there may be in a private chain of one's own. */
function Unlisted({ address }: Props) {
  return useMe() ? <Private address={address} /> : <MissingPost address={address} />;
}

function Private({ address }: Props) {
  const { data } = useSuspenseQuery(privatePostQuery(address));
  return data ? <PostArticle address={address} card={data} page={data} isPrivate /> : <MissingPost address={address} />;
}
