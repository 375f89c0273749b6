'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { type FeedAddress, isFiltered } from './feed-address.ts';
import { useFormatMatches } from './feed-count.ts';
import { feedQuery } from './feed-query.ts';
import { LayoutSwitch } from './layout-switch.tsx';
import { useT } from './t.ts';

export function FeedHead({ address }: { address: FeedAddress }) {
  const t = useT();
  const countWords = useCountWords();
  const { firstPage } = useList(feedQuery(address));
  return (
    <div className="tablet:mb-4 mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-2">
      <h1>{t('projects')}</h1>
      <p className="text-muted tabular-nums" role="status">
        {firstPage && countWords(firstPage.count, firstPage.totalCount, isFiltered(address))}
      </p>
      <LayoutSwitch className="tablet:hidden ms-auto self-center" />
    </div>
  );
}

/** Counts are null where the list begins further down. */
function useCountWords() {
  const t = useT();
  const f = useFormats();
  const formatMatches = useFormatMatches();
  return (count: number | null, totalCount: number | null, filtered: boolean): string => {
    if (count === null || totalCount === null) return '';
    return filtered ? t('ofAll', { matches: formatMatches(count), total: totalCount }) : f.number(totalCount);
  };
}
