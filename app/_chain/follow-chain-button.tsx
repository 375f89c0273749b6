'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toggle } from '#app/_voice/counted-switch.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { useTellLost } from '#app/_voice/tell-lost.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import type { OwnChain } from '#server/chain/own-chain.output.ts';
import { withFollowerCount } from './chain-patches.ts';
import { leavePrivateChain } from './chain-query.ts';
import { ownChainsQuery, useOwnChain } from './chains-query.ts';
import { useT } from './t.ts';

/** Follows a chain, or no more: at once, and back again with the reason should it fail. */
export function FollowChainButton({ chain }: { chain: ChainCard }) {
  const t = useT();
  const { follows, press } = useFollowChain(chain);
  if (!useMe()) return <SignInLink className={buttonClass({ look: 'primary' })}>{t('follow')}</SignInLink>;
  return (
    <Button look={follows ? 'plain' : 'primary'} aria-pressed={follows} onClick={press}>
      {follows ? t('following') : t('follow')}
    </Button>
  );
}

function useFollowChain(chain: ChainCard) {
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  const { slug } = chain;
  const follows = useOwnChain(slug)?.follows ?? false;
  const key = `follow-chain:${slug}`;
  const press = () =>
    toggle(queryClient, key, {
      isOn: follows,
      count: chain.followerCount,
      send: async (isOn) => {
        const { followerCount } = await api.chain.follow.mutate({ slug, follows: isOn }, patiently());
        if (!isOn) await leavePrivateChain(queryClient, slug);
        return followerCount;
      },
      show: ({ isOn, count, isPending }) => {
        queryClient.setQueryData(
          ownChainsQuery().queryKey,
          (own) => own && { items: withFollow(own.items, chain, isOn) },
        );
        ownWritesOf(queryClient)[isPending ? 'show' : 'settle'](key, withFollowerCount(slug, count));
      },
      failed: tellLost,
    });
  return { follows, press };
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
