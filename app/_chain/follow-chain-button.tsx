'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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

/**
 * Follows a chain, or no more: at once, and back again with the reason should it fail. Who reads a private one as its
 * follower alone is asked first, since nobody can follow it anew.
 */
export function FollowChainButton({ chain }: { chain: ChainCard }) {
  const t = useT();
  const { follows, isForGood, press } = useFollowChain(chain);
  const [wants, setWants] = useState(false);
  const isAsked = wants && isForGood;
  if (!useMe()) return <SignInLink className={buttonClass({ look: 'primary' })}>{t('follow')}</SignInLink>;
  return (
    <>
      <Button
        look={follows ? 'plain' : 'primary'}
        aria-pressed={isAsked ? undefined : follows}
        onClick={() => (isForGood ? setWants(!isAsked) : press())}
      >
        {isAsked ? t('stay') : follows ? t('following') : t('follow')}
      </Button>
      {isAsked && (
        <Button className="text-bad" onClick={press}>
          {t('unfollowForGood')}
        </Button>
      )}
    </>
  );
}

function useFollowChain(chain: ChainCard) {
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  const { slug } = chain;
  const own = useOwnChain(slug);
  const follows = own?.follows ?? false;
  const isForGood = follows && own?.isPublic === false && own.role === null;
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
  return { follows, isForGood, press };
}

function withFollow(items: OwnChain[], chain: ChainCard, follows: boolean): OwnChain[] {
  const known = items.find((one) => one.slug === chain.slug);
  if (known) return items.map((one) => (one === known ? { ...one, follows } : one));
  const { slug, name, logoUrl, projectCount, followerCount } = chain;
  return [
    ...items,
    {
      slug,
      name,
      logoUrl,
      projectCount,
      followerCount,
      isPublic: true,
      follows,
      role: null,
      waitingCount: 0,
      offer: null,
      isDeleted: false,
    },
  ];
}
