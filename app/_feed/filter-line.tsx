import { X } from 'lucide-react';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import type { FeedAddress } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { FilterButton } from './filter-button.tsx';
import { useActiveFilters } from './filters.ts';
import { useT } from './t.ts';

/** The filters that are on, each removable, and the way to more. */
export function FilterLine({ address }: { address: FeedAddress }) {
  const t = useT();
  const filters = useActiveFilters(address);
  return (
    <div className="tablet:mx-0 tablet:flex-wrap tablet:overflow-visible tablet:px-0 border-line -mx-(--gutter) flex [scrollbar-width:none] items-center gap-2 overflow-x-auto border-b px-(--gutter) py-3">
      {filters.map(({ words, without }) => (
        <FeedLink key={words} address={without} scroll={false} className={`${chip} ${chosenChip} max-w-full shrink-0`}>
          <span className="sr-only">{t('removeFilter')} </span>
          <bdi className="truncate">{words}</bdi>
          <X className="size-3.5 shrink-0" aria-hidden="true" />
        </FeedLink>
      ))}
      <FilterButton address={address} />
      {filters.length > 1 && (
        <FeedLink
          address={{ sort: address.sort }}
          scroll={false}
          className="text-12 text-muted hover:text-text touch:min-h-11 inline-flex min-h-7 items-center px-1.5 font-medium whitespace-nowrap"
        >
          {t('clear')}
        </FeedLink>
      )}
    </div>
  );
}
