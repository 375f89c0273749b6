import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import type { Translator } from '#app/_i18n/translations.ts';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import type { SearchResults as Results } from '#server/search/search.output.ts';
import { ChainHit, InvestorHit, PersonHit, PostHit, ProjectHit } from './hits.tsx';
import { kinds, type SearchAddress, type SearchKind } from './search-address.ts';
import { SearchEmpty } from './search-empty.tsx';
import { SearchLink } from './search-link.tsx';
import { searchQuery } from './search-query.ts';
import { useT } from './t-later.ts';

/** What is found, by kind. While the next words are looked up, what the last ones found stays. */
export function SearchResults({ address }: { address: SearchAddress }) {
  const t = useT();
  const { data } = useSuspenseQuery(searchQuery(address));
  const found = useRef<HTMLDivElement>(null);
  useRowKeys(found, 'li a.stretch');
  const count = kinds.reduce((sum, kind) => sum + data[kind].length, 0);
  return (
    <div ref={found} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <p role="status" className="text-muted">
        {count > 0 && said(data, address, t)}
      </p>
      {count === 0 && <SearchEmpty address={address} />}
      {kinds
        .filter((kind) => data[kind].length > 0)
        .map((kind) => (
          <section key={kind} aria-labelledby={`${kind}-title`}>
            <h2 id={`${kind}-title`} className="border-line text-14 flex items-baseline justify-between border-b pb-2">
              {t(`kind-${kind}`)}
              {!address.kind && data[kind].length === 5 && (
                <SearchLink
                  address={{ ...address, kind }}
                  className="text-12 text-muted touch:-my-2.5 touch:py-3.5 py-1 font-normal hover:underline"
                >
                  {t(`more-${kind}`)}
                </SearchLink>
              )}
            </h2>
            <ul>{rows[kind](data)}</ul>
          </section>
        ))}
    </div>
  );
}

function said(data: Results, { q, kind }: SearchAddress, t: Translator<'search-later'>): string {
  if (data.mended) return t('mended', { q, mended: data.mended });
  return kind ? t('results', { count: data[kind].length, q }) : t('best', { q });
}

const rows: Record<SearchKind, (data: Results) => ReactNode[]> = {
  // One link seen is enough to know the code behind all of them.
  projects: ({ projects }) =>
    projects.map((hit, place) => (
      <ProjectHit key={hit.item.slug} hit={hit} prefetch={place === 0 ? 'seen' : 'intent'} />
    )),
  users: ({ users }) => users.map((hit) => <PersonHit key={hit.item.username} hit={hit} />),
  chains: ({ chains }) => chains.map((hit) => <ChainHit key={hit.item.slug} hit={hit} />),
  posts: ({ posts }) => posts.map((hit) => <PostHit key={`${hit.item.chain.slug}/${hit.item.slug}`} hit={hit} />),
  investors: ({ investors }) => investors.map((hit) => <InvestorHit key={hit.item.username} hit={hit} />),
};
