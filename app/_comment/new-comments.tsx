'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Pill } from '#app/_live/pill.tsx';
import { readTold } from '#app/_live/read-told.ts';
import { useTopic } from '#app/_live/topics.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { projectQuery } from '#app/_project/project-query.ts';
import type { Comment } from '#server/comment/comment.output.ts';
import type { LiveComments } from '#server/project/live-project.output.ts';
import { useT } from './t.ts';

type Props = { slug: string; comments: Comment[] /** Whether those are all that there were. */; isWhole: boolean };

/** How many comments of others came since the page was read, and a way to see them. */
export function NewComments({ slug, comments, isWhole }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const username = useMe()?.username;
  const frame = useTopic<LiveComments>(`comments:${slug}`);
  const newest = frame?.data?.newest ?? [];
  // Ids sort by birth. Of a long thread the page has a part, so what is new there is what came since the first frame.
  const [seen, setSeen] = useState<string>();
  if (frame && seen === undefined) setSeen(isWhole ? '' : (newest[0]?.id ?? ''));
  const known = new Set(comments.map(({ id }) => id));
  const isNew = ({ id, by }: LiveComments['newest'][number]) => by !== username && !known.has(id) && id > (seen ?? id);
  const fresh = newest.filter(isNew);
  const show = async () => {
    const { queryKey } = projectQuery(slug);
    if (await readTold(queryClient, { queryKey, version: frame?.version ?? 0 })) setSeen(newest[0]?.id);
  };
  const [{ id } = {}] = fresh.toReversed();
  return (
    <Pill
      place="end"
      words={fresh.length > 0 ? t('newCount', { count: fresh.length }) : undefined}
      onShow={() => void show()}
      firstId={id && `comment-${id}`}
    />
  );
}
