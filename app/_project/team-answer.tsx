'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { type ProjectAnswer, projectQuery } from './project-query.ts';
import { useT } from './t.ts';

/**
 * Asks a person who was named whether the place on the team is theirs; what is archived can only be declined. Shown at once as
 * answered, taken back if it fails.
 */
export function TeamAnswer({ page, isClaimed }: { page: ProjectPage; isClaimed: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const me = useMe();
  const [failure, setFailure] = useState<string>();
  const queryKey: QueryKey = projectQuery(page.slug).queryKey;

  const answer = async (given: 'claim' | 'decline') => {
    setFailure(undefined);
    const before = queryClient.getQueryData<ProjectAnswer>(queryKey);
    const members = page.members.flatMap((member) => {
      if (member.person?.username !== me?.username) return [member];
      return given === 'claim' ? [{ ...member, claimed: true }] : [];
    });
    await queryClient.cancelQueries({ queryKey });
    const answered: ProjectAnswer = { page: { ...page, members } };
    queryClient.setQueryData<ProjectAnswer>(queryKey, answered);
    try {
      await api.project.answerTeam.mutate({ slug: page.slug, answer: given });
      await queryClient.invalidateQueries({ queryKey });
    } catch (error) {
      queryClient.setQueryData(queryKey, before);
      setFailure(toldOf(error).message);
    }
  };
  return (
    <div className="bg-sunken rounded-8 flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p>{isClaimed ? t('leaveAsk') : t('named', { name: page.owner.displayName || page.owner.username })}</p>
      <span className="flex gap-2">
        {!isClaimed && page.status === 'published' && (
          <Button look="primary" onClick={() => void answer('claim')}>
            {t('claim')}
          </Button>
        )}
        <Button onClick={() => void answer('decline')}>{isClaimed ? t('leave') : t('decline')}</Button>
      </span>
      {failure && (
        <p role="alert" className="text-12 text-bad basis-full">
          {failure}
        </p>
      )}
    </div>
  );
}
