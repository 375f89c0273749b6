'use client';

import { DocumentHead } from '#app/_ui/document-head.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { type SavedSort, savedAddress, savedHref, savedSortNames } from './saved-address.ts';
import { SavedLink } from './saved-link.tsx';
import { SavedList } from './saved-list.tsx';
import { SavedSearch } from './saved-search.tsx';

/** What one keeps for later, with private notes. */
export function SavedView() {
  const address = savedAddress(usePageParams('/saved'));
  const { sort: current = 'saved', text } = address;
  return (
    <div className="wrap">
      <DocumentHead title="Saved projects" description="What you keep for later." path="/saved" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>Saved projects</h1>
        <p className="text-muted mt-2 mb-4">Only you see what you save, and your notes on it.</p>
        <div className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b">
          <nav aria-label="Sort" className={tabs}>
            {(Object.keys(savedSortNames) as SavedSort[]).map((sort) => (
              <SavedLink
                key={sort}
                address={{ sort, ...(text && { text }) }}
                aria-current={sort === current ? 'page' : undefined}
                className={tab}
              >
                {savedSortNames[sort]}
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
