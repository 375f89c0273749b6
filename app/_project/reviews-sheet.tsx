'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { useStatusName } from '#app/_review/words.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { Time } from '#app/_ui/time.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import type { Reviewer } from '#server/validator/review.output.ts';
import { useBadgeName } from './badge-mark.tsx';
import { projectQuery } from './project-query.ts';
import { reviewersQuery } from './reviewers-query.ts';
import { useT } from './t-later.ts';

/** Who looked at one's project, and which of their badges stands first on its page. */
export function ReviewsSheet({ page: { slug, badges }, onClose }: { page: ProjectPage; onClose: () => void }) {
  const t = useT();
  const badgeName = useBadgeName();
  const queryClient = useQueryClient();
  const [first, setFirst] = useState(badges.find(({ featured }) => featured)?.id ?? null);
  const [failure, setFailure] = useState<string>();
  const save = async () => {
    setFailure(undefined);
    try {
      await api.badge.feature.mutate({ slug, id: first });
      const stale = [projectQuery(slug).queryKey, [...trpc.badge.byValidator.pathKey(), slug]];
      await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      onClose();
      toast({ title: first ? t('standsFirst') : t('noneFirst') });
    } catch (error) {
      setFailure(toldOf(error).message);
    }
  };
  return (
    <Sheet
      title={t('reviews')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        if (badges.length > 0) void save();
        else onClose();
      }}
      footer={
        <Button type="submit" look="primary">
          {badges.length > 0 ? t('save') : t('done')}
        </Button>
      }
    >
      <div className="grid gap-6">
        <ReviewerList slug={slug} />
        {badges.length > 0 && (
          <Choices legend={t('first')}>
            <Choice type="radio" name="first" checked={first === null} onChange={() => setFirst(null)}>
              {t('mostFirst')}
            </Choice>
            {badges.map(({ id, kind, validator }) => (
              <Choice key={id} type="radio" name="first" checked={first === id} onChange={() => setFirst(id)}>
                <span>
                  {t.rich('badgeBy', { badge: badgeName(kind), name: () => <bdi>{validator.username}</bdi> })}
                </span>
              </Choice>
            ))}
          </Choices>
        )}
        {failure && (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        )}
      </div>
    </Sheet>
  );
}

function ReviewerList({ slug }: { slug: string }) {
  const t = useT();
  const list = useInfiniteQuery(reviewersQuery(slug));
  const items = list.data?.pages.flatMap((page) => page.items);
  if (!items) {
    return list.isError ? <p role="alert">{t('reviewsFailed')}</p> : <p className="text-muted min-h-11">…</p>;
  }
  if (items.length === 0) {
    return <p className="text-text-2">{t('noReviewers')}</p>;
  }
  return (
    <div className="grid justify-items-start gap-3">
      <ul className="w-full">
        {items.map((item) => (
          <ReviewerItem key={`${item.validator.username} ${item.assignedAt}`} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
    </div>
  );
}

function ReviewerItem({ item: { validator, status, assignedAt, startedAt, endedAt } }: { item: Reviewer }) {
  const statusName = useStatusName();
  return (
    <li className="border-line flex min-h-14 items-center gap-3 border-b py-2">
      <Avatar username={validator.username} name={validator.displayName} url={validator.avatarUrl} size="medium" />
      <div className="grid min-w-0">
        <ProfileLink username={validator.username} className="hover:text-accent truncate font-medium">
          <bdi>{validator.displayName || validator.username}</bdi>
        </ProfileLink>
        <span className="text-12 text-muted">
          {statusName(status)} <Time iso={endedAt ?? startedAt ?? assignedAt} long />
        </span>
      </div>
    </li>
  );
}
