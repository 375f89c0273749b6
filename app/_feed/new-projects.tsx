'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Pill } from '#app/_live/pill.tsx';
import { readTold } from '#app/_live/read-told.ts';
import { useTopic } from '#app/_live/topics.ts';
import type { LiveFeed } from '#server/project/live-project.output.ts';
import { cameSince } from './came-since.ts';
import type { FeedAddress } from './feed-address.ts';
import { feedQuery } from './feed-query.ts';
import { useT } from './t.ts';

type Props = {
  address: FeedAddress;
  /** What the list shows. */
  slugs: readonly string[];
};

/** How many projects came since one began to look, and a way to see them. */
export function NewProjects({ address, slugs }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const frame = useTopic<LiveFeed>('feed');
  const newest = frame?.data?.newest ?? [];
  const [seen, setSeen] = useState<string>();
  if (frame && seen === undefined) setSeen(newest[0]?.publishedAt ?? '');
  const count = seen === undefined ? 0 : cameSince(newest, { seen, slugs }).length;
  const show = async () => {
    const { queryKey } = feedQuery(address);
    if (await readTold(queryClient, { queryKey, version: frame?.version ?? 0 })) setSeen(newest[0]?.publishedAt);
  };
  return <Pill words={count > 0 ? t('new', { count }) : undefined} onShow={() => void show()} />;
}
