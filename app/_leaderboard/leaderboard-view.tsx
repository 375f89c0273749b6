'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { boardAddress } from './board-address.ts';
import { projectBoardQuery } from './board-query.ts';

export function LeaderboardView() {
  const { period = 'all_time' } = boardAddress(useSearchParams());
  const { data } = useSuspenseQuery(projectBoardQuery(period));
  return (
    <div className="wrap py-6">
      <DocumentHead title="Leaderboard" description="The best proven projects." path="/leaderboard" />
      <h1>Leaderboard</h1>
      {data.items.map(({ slug, title }) => (
        <h3 key={slug}>{title}</h3>
      ))}
    </div>
  );
}
