'use client';

import { askPalette, loadPaletteAhead } from '#app/_palette/ask-palette.ts';
import { Button } from '#app/_ui/button.tsx';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { KindTabs } from './kind-tabs.tsx';
import { searchAddress, searchHref } from './search-address.ts';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { SearchSuggestions } from './search-suggestions.tsx';
import { useT } from './t-later.ts';

export function SearchView() {
  const t = useT();
  const address = searchAddress(usePageParams('/search'));
  return (
    <div className="wrap grid grid-cols-[minmax(0,880px)] gap-4 pt-6 pb-16">
      <DocumentHead
        title={address.q ? t('searchFor', { q: address.q }) : t('search')}
        description={t('about')}
        path={searchHref(address)}
        hidden={address.q !== ''}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1>{t('search')}</h1>
        <Button
          look="ghost"
          size="small"
          className="nav:hidden"
          onClick={askPalette}
          onTouchStart={() => loadPaletteAhead()}
        >
          {t('commands')}
        </Button>
      </div>
      <SearchBox address={address} label={t('everything')} live />
      {address.q ? (
        <>
          <KindTabs address={address} />
          <SearchResults address={address} />
        </>
      ) : (
        <SearchSuggestions />
      )}
    </div>
  );
}
