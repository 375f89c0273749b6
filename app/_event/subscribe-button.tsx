'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Bell, BellRing } from 'lucide-react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toast } from '#app/_ui/toast.ts';
import { eventQuery, ownEventQuery } from './event-query.ts';
import { useT } from './t.ts';

/** Has one told when the event starts and how it ended: at once, and back again with the reason should it fail. */
export function SubscribeButton({ slug }: { slug: string }) {
  const t = useT();
  const me = useMe();
  const own = useOwn(ownEventQuery(slug), me !== null);
  const set = useSetSubscription(slug);
  if (!me) {
    return (
      <SignInLink className={buttonClass({ look: 'primary' })}>
        <Bell className="size-4" aria-hidden="true" />
        {t('subscribe')}
      </SignInLink>
    );
  }
  const isSubscribed = own?.isSubscribed ?? false;
  const Icon = isSubscribed ? BellRing : Bell;
  return (
    <Button
      look={isSubscribed ? 'plain' : 'primary'}
      aria-pressed={isSubscribed}
      title={t('subscribeAbout')}
      onClick={() => void set(!isSubscribed)}
    >
      <Icon className="size-4" aria-hidden="true" />
      {isSubscribed ? t('subscribed') : t('subscribe')}
    </Button>
  );
}

function useSetSubscription(slug: string) {
  const queryClient = useQueryClient();
  const show = (isSubscribed: boolean, countOf: (shown: number) => number) => {
    queryClient.setQueryData(ownEventQuery(slug).queryKey, (own) => ({ entries: own?.entries ?? [], isSubscribed }));
    queryClient.setQueryData(eventQuery(slug).queryKey, (page) =>
      page ? { ...page, subscriberCount: countOf(page.subscriberCount) } : page,
    );
  };
  return async (isSubscribed: boolean) => {
    const step = isSubscribed ? 1 : -1;
    show(isSubscribed, (shown) => shown + step);
    try {
      const send = isSubscribed ? api.event.subscribe : api.event.unsubscribe;
      const { subscriberCount } = await send.mutate({ slug });
      show(isSubscribed, () => subscriberCount);
    } catch (error) {
      show(!isSubscribed, (shown) => shown - step);
      toast({ title: toldOf(error).message });
    }
  };
}
