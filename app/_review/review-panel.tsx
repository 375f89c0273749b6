'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useRef } from 'react';
import { FormerBadge } from '#app/_badge/former-badge.tsx';
import { api } from '#app/_trpc/client.ts';
import { announce } from '#app/_ui/announce.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import type { Review } from '#server/validator/review.output.ts';
import { AwardForm } from './award-form.tsx';
import { OwnBadge } from './own-badge.tsx';
import { PriorityMark } from './priority-mark.tsx';
import { QueueLink } from './queue-link.tsx';
import { Due } from './queue-row.tsx';
import { ReasonDisclosure } from './reason-disclosure.tsx';
import { reviewQuery } from './review-query.ts';
import { StartButton } from './start-button.tsx';
import { useT } from './t.ts';

/** One's own part in a review: what waits, the form of a badge, or the badge that stands. */
export function ReviewPanel({ page }: { page: ProjectPage }) {
  const t = useT();
  const { slug } = page;
  const { data: review } = useSuspenseQuery(reviewQuery(slug));
  const queryClient = useQueryClient();
  const state = useRef<HTMLParagraphElement>(null);
  // What was pressed goes with what it did: the focus goes to how the review stands, or it would be nowhere.
  const focusState = () => state.current?.focus();
  if (!review?.assignment) return <NotYours>{t('notYours')}</NotYours>;
  const { assignment, badge, withdrawn, badgeKinds } = review;
  const { status } = assignment;
  const isOpen = status === 'assigned' || status === 'started';
  const decline = async (reason: string) => {
    await api.review.decline.mutate({ slug, reason });
    announce(t('declined'));
    focusState();
    await queryClient.invalidateQueries();
  };
  return (
    <section aria-labelledby="review-title" className="grid gap-6">
      <header className="border-line grid gap-1 border-b pb-3">
        <h2 id="review-title" className="text-16">
          {t('your')}
        </h2>
        <State ref={state} assignment={assignment} isOpen={isOpen} />
      </header>
      {badge && <OwnBadge slug={slug} badge={badge} onDone={focusState} />}
      {!badge && page.status === 'archived' && isOpen && <p className="text-text-2">{t('archived')}</p>}
      {!badge && (isOpen || status === 'awarded') && page.status === 'published' && (
        <>
          {status === 'assigned' && <StartButton slug={slug} onDone={focusState} />}
          <AwardForm slug={slug} badgeKinds={badgeKinds} onDone={focusState} />
        </>
      )}
      {!badge && !isOpen && status !== 'awarded' && <Over assignment={assignment} />}
      {isOpen && !badge && (
        <ReasonDisclosure summary={t('cannot')} action={t('decline')} hint={t('declineHint')} onReason={decline} />
      )}
      {withdrawn.length > 0 && (
        <section aria-labelledby="former-title">
          <h3 id="former-title" className="pb-2">
            {t('former')}
          </h3>
          <ul>
            {withdrawn.map((former) => (
              <FormerBadge key={former.id} badge={former} />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

type Assignment = NonNullable<Review['assignment']>;

type StateProps = { ref: Ref<HTMLParagraphElement>; assignment: Assignment; isOpen: boolean };

function State({ ref, assignment, isOpen }: StateProps) {
  const t = useT();
  const { priority, status, assignedAt, startedAt, dueAt } = assignment;
  return (
    <p ref={ref} tabIndex={-1} className="text-12 text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
      {isOpen && <PriorityMark priority={priority} />}
      <span>{t.rich('when-assigned', { time: () => <Time iso={assignedAt} long /> })}</span>
      {status === 'started' && startedAt && (
        <span>{t.rich('when-started', { time: () => <Time iso={startedAt} long /> })}</span>
      )}
      {isOpen && dueAt && <Due at={dueAt} />}
    </p>
  );
}

function Over({ assignment: { status, endedAt, declinedReason } }: { assignment: Assignment }) {
  const t = useT();
  const time = () => endedAt && <Time iso={endedAt} long />;
  if (status !== 'declined') return <NotYours>{t.rich('overTaken', { time })}</NotYours>;
  if (!declinedReason) return <NotYours>{t.rich('overDeclined', { time })}</NotYours>;
  return <NotYours>{t.rich('overDeclinedWhy', { time, reason: declinedReason })}</NotYours>;
}

function NotYours({ children }: { children: ReactNode }) {
  const t = useT();
  return (
    <div className="rounded-8 bg-sunken grid justify-items-start gap-3 p-4">
      <p className="text-text-2 [overflow-wrap:anywhere]">{children}</p>
      <QueueLink className={buttonClass()}>{t('waits')}</QueueLink>
    </div>
  );
}
