'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { savedAddress, savedHref, sorts } from './saved-address.ts';
import { SavedLink } from './saved-link.tsx';
import { SavedList } from './saved-list.tsx';
import { SavedSearch } from './saved-search.tsx';
import { useT } from './t.ts';

/** What one keeps for later, with private notes. */
export function SavedView() {
  const t = useT();
  const address = savedAddress(usePageParams('/saved'));
  const { sort: current = 'saved', text } = address;
  return (
    <div className="wrap">
      <DocumentHead title={t('title')} description={t('about')} path="/saved" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>{t('title')}</h1>
        <p className="text-muted mt-2 mb-4">{t('onlyYou')}</p>
        <div className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b">
          <nav aria-label={t('sort')} className={tabs}>
            {sorts.map((sort) => (
              <SavedLink
                key={sort}
                address={{ sort, ...(text && { text }) }}
                aria-current={sort === current ? 'page' : undefined}
                className={tab}
              >
                {t(`sort-${sort}`)}
              </SavedLink>
            ))}
          </nav>
          <SavedSearch address={address} />
        </div>
        <SavedList key={savedHref(address)} address={address} />
      </div>
    </div>
  );
}
