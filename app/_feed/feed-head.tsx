'use client';

import { useList } from '#app/_trpc/list-query.ts';
import { formatNumber } from '#app/_ui/number.ts';
import { type FeedAddress, isFiltered } from './feed-address.ts';
import { formatMatches } from './feed-count.ts';
import { feedQuery } from './feed-query.ts';
import { LayoutSwitch } from './layout-switch.tsx';

export function FeedHead({ address }: { address: FeedAddress }) {
  const { firstPage } = useList(feedQuery(address));
  return (
    <div className="tablet:mb-4 mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-2">
      <h1>Projects</h1>
      <p className="text-muted tabular-nums" role="status">
        {firstPage && countWords(firstPage.count, firstPage.totalCount, isFiltered(address))}
      </p>
      <LayoutSwitch className="tablet:hidden ml-auto self-center" />
    </div>
  );
}

/** Counts are null where the list begins further down. */
function countWords(count: number | null, totalCount: number | null, filtered: boolean): string {
  if (count === null || totalCount === null) return '';
  if (!filtered) return formatNumber(totalCount);
  return `${formatMatches(count)} of ${formatNumber(totalCount)}`;
}
