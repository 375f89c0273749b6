'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { Pill } from '#app/_live/pill.tsx';
import { useTopic } from '#app/_live/topics.ts';
import { wantVersion } from '#app/_trpc/own-version.ts';
import type { LiveBoard } from '#server/leaderboard/leaderboard.output.ts';
import { useT } from './t.ts';

type Props = { topic: string; queryKey: QueryKey /** Who stands there, from the first on. */; keys: string[] };

/** Says that others stand there by now, and shows them. */
export function NewOrder({ topic, queryKey, keys }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const frame = useTopic<LiveBoard>(topic);
  const hasMoved = frame?.data?.keys.some((key, place) => key !== keys[place]) ?? false;
  const show = () => {
    wantVersion(frame?.version ?? 0);
    void queryClient.refetchQueries({ queryKey, exact: true });
  };
  return <Pill words={hasMoved ? t('newOrder') : undefined} onShow={show} />;
}
