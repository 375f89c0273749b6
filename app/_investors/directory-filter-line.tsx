'use client';

import { useQueryClient } from '@tanstack/react-query';
import { SlidersHorizontal, X } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { SavedFilters } from '#app/_saved-filter/saved-filters.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import { type DirectoryAddress, directoryAddress, directoryHref, filtersOf, paramsOf } from './directory-address.ts';
import { activeFilters } from './directory-filters.ts';
import { DirectoryLink } from './directory-link.tsx';
import { prefetchDirectory } from './directory-query.ts';
import { useT } from './t-later.ts';

const loadFilterSheet = async () => (await import('./directory-filter-sheet.tsx')).DirectoryFilterSheet;

/** The filters that are on, each removable, the way to more, and those that one keeps. */
export function DirectoryFilters({ address }: { address: DirectoryAddress }) {
  const t = useT();
  const f = useFormats();
  const filters = activeFilters(address, { t, f });
  const isMember = useMe() !== null;
  const queryClient = useQueryClient();
  const keptAddress = (params: URLSearchParams) => ({ ...directoryAddress(params), fit: address.fit });
  const { Shown: FilterSheet, show, hide, ahead } = useOnDemand(loadFilterSheet);
  return (
    <>
      <div className="tablet:mx-0 tablet:flex-wrap tablet:overflow-visible tablet:px-0 border-line -mx-(--gutter) mt-3 flex [scrollbar-width:none] items-center gap-2 overflow-x-auto border-b px-(--gutter) py-3">
        {filters.map(({ words, without }) => (
          <DirectoryLink
            key={words}
            address={without}
            scroll={false}
            className={`${chip} ${chosenChip} max-w-full shrink-0`}
          >
            <span className="sr-only">{t('removeFilter')} </span>
            <bdi className="truncate">{words}</bdi>
            <X className="size-3.5 shrink-0" aria-hidden="true" />
          </DirectoryLink>
        ))}
        <button type="button" aria-haspopup="dialog" onClick={show} {...ahead} className={chip}>
          <SlidersHorizontal className="size-3.5" aria-hidden="true" />
          {t('filters')}
        </button>
        {filters.length > 1 && (
          <DirectoryLink
            address={{ fit: address.fit }}
            scroll={false}
            className="text-12 text-muted hover:text-text touch:min-h-11 inline-flex min-h-7 items-center px-1.5 font-medium whitespace-nowrap"
          >
            {t('clearAll')}
          </DirectoryLink>
        )}
      </div>
      {FilterSheet && <FilterSheet address={address} onClose={hide} />}
      {isMember && (
        <SavedFilters
          list="investors"
          current={paramsOf(filtersOf(address))}
          hrefOf={(params) => directoryHref(keptAddress(params))}
          prefetch={(params) => void prefetchDirectory(queryClient, keptAddress(params))}
        />
      )}
    </>
  );
}
