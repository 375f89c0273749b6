'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { chainQuery, leavePrivateChain, privateChainQuery } from './chain-query.ts';
import { ownChainsQuery, useOwnChain } from './chains-query.ts';
import { useT } from './t.ts';

/** Follows a chain, or no more: at once, and back again with the reason should it fail. */
export function FollowChainButton({ chain }: { chain: ChainCard }) {
  const t = useT();
  const follows = useOwnChain(chain.slug)?.follows ?? false;
  const set = useFollowChain(chain);
  if (!useMe()) return <SignInLink className={buttonClass({ look: 'primary' })}>{t('follow')}</SignInLink>;
  return (
    <Button look={follows ? 'plain' : 'primary'} aria-pressed={follows} onClick={() => void set(!follows)}>
      {follows ? t('following') : t('follow')}
    </Button>
  );
}

function useFollowChain(chain: ChainCard) {
  const queryClient = useQueryClient();
  const { slug } = chain;

  const show = (follows: boolean, countOf: (shown: number) => number) => {
    queryClient.setQueryData(
      ownChainsQuery().queryKey,
      (own) => own && { items: withFollow(own.items, chain, follows) },
    );
    for (const query of [chainQuery(slug), privateChainQuery(slug)]) {
      queryClient.setQueryData(query.queryKey, (page) =>
        page ? { ...page, followerCount: countOf(page.followerCount) } : page,
      );
    }
  };
  return async (follows: boolean) => {
    const step = follows ? 1 : -1;
    show(follows, (shown) => shown + step);
    try {
      const { followerCount } = await api.chain.follow.mutate({ slug, follows });
      show(follows, () => followerCount);
      if (!follows) await leavePrivateChain(queryClient, slug);
    } catch (error) {
      show(!follows, (shown) => shown - step);
      toast({ title: toldOf(error).message });
    }
  };
}

function withFollow(items: OwnChain[], chain: ChainCard, follows: boolean): OwnChain[] {
  const known = items.find((one) => one.slug === chain.slug);
  if (known) return items.map((one) => (one === known ? { ...one, follows } : one));
  const { slug, name, logoUrl, projectCount, followerCount } = chain;
  return [
    ...items,
    { slug, name, logoUrl, projectCount, followerCount, isPublic: true, follows, role: null, waitingCount: 0 },
  ];
}
