'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Pill } from '#app/_live/pill.tsx';
import { useTopic } from '#app/_live/topics.ts';
import { wantVersion } from '#app/_trpc/own-version.ts';
import type { LiveFeed } from '#server/project/live-project.output.ts';
import type { FeedAddress } from './feed-address.ts';
import { feedQuery } from './feed-query.ts';
import { useT } from './t.ts';

/** How many projects came since one began to look, and a way to see them. */
export function NewProjects({ address }: { address: FeedAddress }) {
  const t = useT();
  const queryClient = useQueryClient();
  const frame = useTopic<LiveFeed>('feed');
  const newest = frame?.data?.newest ?? [];
  const [seen, setSeen] = useState<string>();
  if (frame && seen === undefined) setSeen(newest[0]?.publishedAt ?? '');
  const count = seen === undefined ? 0 : newest.filter(({ publishedAt }) => publishedAt > seen).length;
  const show = async () => {
    wantVersion(frame?.version ?? 0);
    await queryClient.refetchQueries({ queryKey: feedQuery(address).queryKey, exact: true });
    setSeen(newest[0]?.publishedAt);
  };
  return <Pill words={count > 0 ? t('new', { count }) : undefined} onShow={() => void show()} />;
}
