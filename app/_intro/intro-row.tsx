'use client';

import { useEffect, useRef } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { LinkedText } from '#app/_message/linked-text.tsx';
import { ThreadLink } from '#app/_message/thread-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Intro } from '#server/intro/intro.output.ts';
import { Answer } from './answer.tsx';
import { useT } from './t-later.ts';
import { useAnswer } from './use-answer.ts';
import { useReasonWords } from './use-reason-words.ts';

/** A request: who asks whom about what, in which words, and what came of it. */
export function IntroRow({ intro, isSent }: { intro: Intro; isSent: boolean }) {
  const t = useT();
  const { shown, isOwnAnswer, ...answer } = useAnswer(intro);
  const { with: other, project, message, askedAt } = shown;
  const name = other ? other.displayName || other.username : t('deleted');
  return (
    <li className="border-line grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 border-b py-4">
      <Avatar username={other?.username ?? ''} name={name} url={other?.avatarUrl ?? null} size="medium" />
      <div className="grid min-w-0 gap-2">
        <div className="flex items-baseline justify-between gap-x-3">
          <p className="text-text-2 min-w-0 text-pretty [overflow-wrap:anywhere]">
            {t.rich(isSent ? 'youAsked' : 'asksYou', {
              who: () => <Who person={other} name={name} />,
              project: () => <About project={project} />,
            })}
          </p>
          <Time iso={askedAt} long className="text-12 text-muted shrink-0 whitespace-nowrap" />
        </div>
        <p dir="auto" className="[overflow-wrap:anywhere] whitespace-pre-line">
          <LinkedText text={message} />
        </p>
        {shown.status === 'pending' && !isSent ? (
          <Answer intro={shown} name={name} {...answer} />
        ) : (
          <Outcome intro={shown} isSent={isSent} isNew={isOwnAnswer} />
        )}
      </div>
    </li>
  );
}

function Who({ person, name }: { person: Intro['with']; name: string }) {
  if (!person) return <b className="text-text font-medium">{name}</b>;
  return (
    <ProfileLink username={person.username} className="text-text hover:text-accent font-medium">
      <bdi>{name}</bdi>
    </ProfileLink>
  );
}

function About({ project: { slug, title, readable } }: Pick<Intro, 'project'>) {
  if (!readable) return <bdi className="text-text font-medium">{title}</bdi>;
  return (
    <ProjectLink slug={slug} prefetch="intent" className="text-text hover:text-accent font-medium">
      <bdi>{title}</bdi>
    </ProjectLink>
  );
}

/** One's own new answer takes the focus of the button that it replaces. */
function Outcome({ intro, isSent, isNew }: { intro: Intro; isSent: boolean; isNew: boolean }) {
  const t = useT();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isNew) line.current?.focus();
  }, [isNew]);
  const { status, with: other } = intro;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p
        ref={line}
        tabIndex={isNew ? -1 : undefined}
        role={isNew ? 'status' : undefined}
        className="text-muted min-w-0"
      >
        <Ended intro={intro} isSent={isSent} />
      </p>
      {status === 'accepted' && other && (
        <ThreadLink username={other.username} className={buttonClass({ size: 'small' })}>
          {t('openThread')}
        </ThreadLink>
      )}
    </div>
  );
}

function Ended({
  intro: { status, declinedReason, answeredAt, expiresAt },
  isSent,
}: {
  intro: Intro;
  isSent: boolean;
}) {
  const t = useT();
  const f = useFormats();
  const reasonWords = useReasonWords();
  if (status === 'pending') return t('openUntil', { date: f.date(expiresAt) });
  if (status === 'expired') return isSent ? t('expiredSent') : t('expired');
  const when = () => answeredAt && <Time iso={answeredAt} long />;
  if (status === 'accepted') return t.rich('acceptedAt', { when });
  const reason = () => (
    <bdi className="text-text-2 [overflow-wrap:anywhere]">{declinedReason && reasonWords(declinedReason)}</bdi>
  );
  return t.rich('declinedAt', { when, reason });
}
