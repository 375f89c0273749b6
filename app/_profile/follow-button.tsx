'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { toggle } from '#app/_voice/counted-switch.ts';
import { useTellLost } from '#app/_voice/tell-lost.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { followsQuery } from './follows-query.ts';
import { profileQuery } from './profile-query.ts';
import { useT } from './t.ts';

/** Follows a person, or no more: at once, and back again with the reason should it fail. */
export function FollowButton({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const { follows, press } = useFollow(profile);
  if (!useMe())
    return <SignInLink className={`${buttonClass({ look: 'primary' })} max-tablet:w-full`}>{t('follow')}</SignInLink>;
  return (
    <Button
      look={follows ? 'plain' : 'primary'}
      aria-pressed={follows}
      className="group max-tablet:w-full min-w-24"
      onClick={press}
    >
      {follows ? t('following') : t('follow')}
    </Button>
  );
}

function useFollow({ username, followerCount }: ProfilePage) {
  const queryClient = useQueryClient();
  const tellLost = useTellLost();
  const query = followsQuery(queryClient, username);
  const follows = useQuery(query).data?.follows ?? false;
  const press = () =>
    toggle(queryClient, `follow:${username}`, {
      isOn: follows,
      count: followerCount,
      send: async (isOn) => (await api.follow.set.mutate({ username, follows: isOn }, patiently())).followerCount,
      show: ({ isOn, count }) => {
        queryClient.setQueryData(query.queryKey, (known) => ({
          isWritable: known?.isWritable ?? false,
          follows: isOn,
        }));
        queryClient.setQueryData(profileQuery(username).queryKey, (page) => page && { ...page, followerCount: count });
      },
      failed: tellLost,
    });
  return { follows, press };
}
