'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PostLink } from '#app/_post/post-link.tsx';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Time } from '#app/_ui/time.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { ChainLog } from '#server/chain/chain.output.ts';
import { ChainCrumbs } from './chain-crumbs.tsx';
import { chainLogQuery, chainQuery } from './chain-query.ts';
import { useChainSlug } from './chain-view.tsx';
import { MissingChain } from './missing-chain.tsx';
import { useT } from './t.ts';

/** `/chains/{slug}/log`: what the moderators of a public chain did. */
export function ChainLogView() {
  const slug = useChainSlug();
  return slug ? <Found key={slug} slug={slug} /> : null;
}

function Found({ slug }: { slug: string }) {
  const t = useT();
  const { data } = useSuspenseQuery(chainQuery(slug));
  const path = `/chains/${slug}/log`;
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300);
  if (!data) return <MissingChain slug={slug} />;
  return (
    <div className="wrap">
      <DocumentHead
        title={t('logOf', { name: data.name })}
        description={t('logDescription', { name: data.name })}
        path={path}
      />
      <div className="mx-auto max-w-[760px] pt-6 pb-16">
        <ChainCrumbs slug={slug} name={data.name} />
        <h1 className="mt-2">{t('log')}</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">{t('logAbout')}</p>
        <Lines key={cursor} slug={slug} cursor={cursor} />
      </div>
    </div>
  );
}

function Lines({ slug, cursor }: { slug: string; cursor: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(chainLogQuery(slug, cursor));
  if (items.length === 0) {
    return <Empty title={t('noLog')}>{t('noLogAbout')}</Empty>;
  }
  return (
    <>
      <ol>
        {items.map((line) => (
          <LogLine key={`${line.at} ${line.action} ${line.subject.name}`} slug={slug} line={line} />
        ))}
      </ol>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && `/chains/${slug}/log?cursor=${nextCursor}`}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

type Line = ChainLog['items'][number];

function LogLine({ slug, line: { action, subject, moderator, reason, at } }: { slug: string; line: Line }) {
  const t = useT();
  const act = acts.find((one) => one === `${subject.kind}-${action}`);
  return (
    <li className="border-line grid gap-1 border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b className="font-semibold">{act ? t(act) : action}</b>
        <Subject slug={slug} subject={subject} />
      </p>
      {reason && (
        <p dir="auto" className="text-text-2 text-pretty [overflow-wrap:anywhere]">
          {reason}
        </p>
      )}
      <p className="text-12 text-muted flex flex-wrap gap-x-3">
        {moderator && (
          <ProfileLink username={moderator.username} prefetch="intent" className="hover:text-text hover:underline">
            <bdi>{moderator.displayName || moderator.username}</bdi>
          </ProfileLink>
        )}
        <Time iso={at} long />
      </p>
    </li>
  );
}

/** By its own link; what is not to be seen any more is not named. */
function Subject({ slug, subject: { kind, name, title } }: { slug: string; subject: Line['subject'] }): ReactNode {
  const t = useT();
  if (name === null || title === null) return <span className="text-muted">{t('noLongerHere')}</span>;
  const words = <bdi>{title}</bdi>;
  if (kind === 'project') {
    return (
      <ProjectLink slug={name} prefetch="intent" className="link min-w-0">
        {words}
      </ProjectLink>
    );
  }
  if (kind === 'user') {
    return (
      <ProfileLink username={name} prefetch="intent" className="link min-w-0">
        {words}
      </ProfileLink>
    );
  }
  if (kind === 'post') {
    return (
      <PostLink slug={slug} post={name} className="link min-w-0">
        {words}
      </PostLink>
    );
  }
  return null;
}

const acts = [
  'project-approve',
  'project-reject',
  'project-remove',
  'project-pin',
  'project-unpin',
  'post-pin',
  'post-unpin',
  'post-lock',
  'post-unlock',
  'post-hide',
  'post-unhide',
  'reply-hide',
  'reply-unhide',
  'chain-edit',
  'user-leave',
  'user-add-moderator',
  'user-remove-moderator',
  'user-take-over',
  'user-inherit',
  'user-name-owner',
] as const;
