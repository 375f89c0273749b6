'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SignInLink } from '#app/_me/sign-in-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { followsQuery } from './follows-query.ts';
import { profileQuery } from './profile-query.ts';
import { useT } from './t.ts';

/** Follows a person, or no more: at once, and back again with the reason should it fail. */
export function FollowButton({ profile }: { profile: ProfilePage }) {
  const t = useT();
  const queryClient = useQueryClient();
  const follows = useQuery(followsQuery(queryClient, profile.username)).data?.follows ?? false;
  const { error, set } = useSetFollow(profile);
  if (!useMe())
    return <SignInLink className={`${buttonClass({ look: 'primary' })} max-tablet:w-full`}>{t('follow')}</SignInLink>;
  return (
    <div className="grid justify-items-end gap-1">
      <Button
        look={follows ? 'plain' : 'primary'}
        aria-pressed={follows}
        className="group max-tablet:w-full min-w-24"
        onClick={() => void set(!follows)}
      >
        {follows ? t('following') : t('follow')}
      </Button>
      <p role="status" className="text-12 text-bad empty:hidden">
        {error}
      </p>
    </div>
  );
}

function useSetFollow({ username }: ProfilePage) {
  const t = useT();
  const queryClient = useQueryClient();
  const [error, setError] = useState('');

  const show = (follows: boolean, countOf: (shown: number) => number) => {
    queryClient.setQueryData(followsQuery(queryClient, username).queryKey, (known) => ({
      isWritable: known?.isWritable ?? false,
      follows,
    }));
    queryClient.setQueryData(profileQuery(username).queryKey, (page) =>
      page ? { ...page, followerCount: countOf(page.followerCount) } : page,
    );
  };
  const set = async (follows: boolean) => {
    const step = follows ? 1 : -1;
    setError('');
    show(follows, (shown) => shown + step);
    try {
      const { followerCount } = await api.follow.set.mutate({ username, follows });
      show(follows, () => followerCount);
    } catch (thrown) {
      show(!follows, (shown) => shown - step);
      setError(thrown instanceof Error ? thrown.message : t('followFailed'));
    }
  };
  return { error, set };
}
