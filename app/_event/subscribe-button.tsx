'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toggle } from '#app/_voice/counted-switch.ts';
import { ownWritesOf } from '#app/_voice/own-writes.ts';
import { useTellLost } from '#app/_voice/tell-lost.ts';
import { withEventCounts } from './event-patches.ts';
import { eventQuery, ownEventQuery } from './event-query.ts';
import { useT } from './t.ts';

/**
 * Has one told when the event starts and how it ended: at once, and back again with the reason should it fail. Of one that is
 * called off, whoever is told stays so until they want it no more.
 */
export function SubscribeButton({ slug, isCalledOff }: { slug: string; isCalledOff: boolean }) {
  const t = useT();
  const { isSubscribed, press } = useSubscription(slug);
  const me = useMe();
  if (isCalledOff && !isSubscribed) return null;
  if (!me) {
    return (
      <SignInLink className={buttonClass({ look: 'primary' })}>
        <Bell className="size-4" aria-hidden="true" />
        {t('subscribe')}
      </SignInLink>
    );
  }
  const Icon = isSubscribed ? BellRing : Bell;
  return (
    <Button
      look={isSubscribed ? 'plain' : 'primary'}
      aria-pressed={isSubscribed}
      title={t(isCalledOff ? 'calledOffSubscribed' : 'subscribeAbout')}
      onClick={press}
    >
      <Icon className="size-4" aria-hidden="true" />
      {isSubscribed ? t('subscribed') : t('subscribe')}
    </Button>
  );
}

function useSubscription(slug: string) {
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  const isSubscribed = useOwn(ownEventQuery(slug), useMe() !== null)?.isSubscribed ?? false;
  const { queryKey } = eventQuery(slug);
  const key = `subscribe:${slug}`;
  const press = () =>
    toggle(queryClient, key, {
      isOn: isSubscribed,
      count: queryClient.getQueryData(queryKey)?.subscriberCount ?? 0,
      send: async (isOn) => {
        const { mutate } = isOn ? api.event.subscribe : api.event.unsubscribe;
        return (await mutate({ slug }, patiently())).subscriberCount;
      },
      show: ({ isOn, count, isPending }) => {
        queryClient.setQueryData(ownEventQuery(slug).queryKey, (own) => ({
          entries: own?.entries ?? [],
          isSubscribed: isOn,
        }));
        const counted = withEventCounts(slug, { subscriberCount: count });
        ownWritesOf(queryClient)[isPending ? 'show' : 'settle'](key, counted);
      },
      failed: tellLost,
    });
  return { isSubscribed, press };
}
