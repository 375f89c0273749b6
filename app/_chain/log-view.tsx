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
import { formatNumber } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { ChainLog } from '#server/chain/chain.output.ts';
import { ChainCrumbs } from './chain-crumbs.tsx';
import { chainLogQuery, chainQuery } from './chain-query.ts';
import { useChainSlug } from './chain-view.tsx';
import { MissingChain } from './missing-chain.tsx';

/** `/chains/{slug}/log`: what the moderators of a public chain did. */
export function ChainLogView() {
  const slug = useChainSlug();
  return slug ? <Found slug={slug} /> : null;
}

function Found({ slug }: { slug: string }) {
  const { data } = useSuspenseQuery(chainQuery(slug));
  const path = `/chains/${slug}/log`;
  const cursor = usePageParams(path).get('cursor')?.slice(0, 300);
  if (!data) return <MissingChain slug={slug} />;
  return (
    <div className="wrap">
      <DocumentHead
        title={`Moderation log of ${data.name}`}
        description={`What the moderators of ${data.name} did, and why.`}
        path={path}
      />
      <div className="mx-auto max-w-[760px] pt-6 pb-16">
        <ChainCrumbs slug={slug} name={data.name} />
        <h1 className="mt-2">Moderation log</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">
          What the owner and moderators of this chain did, the latest first. Everybody can read it.
        </p>
        <Lines key={cursor} slug={slug} cursor={cursor} />
      </div>
    </div>
  );
}

function Lines({ slug, cursor }: { slug: string; cursor: string | undefined }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(chainLogQuery(slug, cursor));
  if (items.length === 0) {
    return <Empty title="Nothing was decided yet">What moderators approve, turn down, pin or hide is told here.</Empty>;
  }
  return (
    <>
      <ol>
        {items.map((line) => (
          <LogLine key={`${line.at} ${line.action} ${line.subject.name}`} slug={slug} line={line} />
        ))}
      </ol>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && `/chains/${slug}/log?cursor=${nextCursor}`}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

type Line = ChainLog['items'][number];

function LogLine({ slug, line: { action, subject, moderator, reason, at } }: { slug: string; line: Line }) {
  return (
    <li className="border-line grid gap-1 border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <b className="font-semibold">{actWords[`${subject.kind} ${action}`] ?? action}</b>
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
  if (name === null || title === null) return <span className="text-muted">It is no longer here.</span>;
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

const actWords: Record<string, string> = {
  'project approve': 'Took in a project',
  'project reject': 'Turned a project down',
  'project remove': 'Took a project out',
  'project pin': 'Pinned a project',
  'project unpin': 'Unpinned a project',
  'post pin': 'Pinned a post',
  'post unpin': 'Unpinned a post',
  'post lock': 'Locked a post',
  'post unlock': 'Unlocked a post',
  'post hide': 'Hid a post',
  'post unhide': 'Showed a post again',
  'reply hide': 'Hid a reply',
  'reply unhide': 'Showed a reply again',
  'chain edit': 'Edited the chain',
  'user leave': 'Left the moderators',
  'user add-moderator': 'Named a moderator',
  'user remove-moderator': 'Ended somebody’s moderating',
};
