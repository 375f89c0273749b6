import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatPlural } from '#app/_ui/number.ts';
import type { SearchResults as Results } from '#server/search/search.output.ts';
import { ChainHit, InvestorHit, PersonHit, PostHit, ProjectHit } from './hits.tsx';
import { kindNames, kinds, type SearchAddress, type SearchKind } from './search-address.ts';
import { SearchEmpty } from './search-empty.tsx';
import { SearchLink } from './search-link.tsx';
import { searchQuery } from './search-query.ts';

/** What is found, by kind. While the next words are looked up, what the last ones found stays. */
export function SearchResults({ address }: { address: SearchAddress }) {
  const { data } = useSuspenseQuery(searchQuery(address));
  const count = kinds.reduce((sum, kind) => sum + data[kind].length, 0);
  return (
    <>
      <p role="status" className="text-muted">
        {count > 0 && said(data, address)}
      </p>
      {count === 0 && <SearchEmpty address={address} />}
      {kinds
        .filter((kind) => data[kind].length > 0)
        .map((kind) => (
          <section key={kind} aria-labelledby={`${kind}-title`}>
            <h2 id={`${kind}-title`} className="border-line text-14 flex items-baseline justify-between border-b pb-2">
              {kindNames[kind]}
              {!address.kind && data[kind].length === 5 && (
                <SearchLink
                  address={{ ...address, kind }}
                  className="text-12 text-muted touch:-my-2.5 touch:py-3.5 py-1 font-normal hover:underline"
                >
                  More {kindNames[kind].toLowerCase()}
                </SearchLink>
              )}
            </h2>
            <ul>{rows[kind](data)}</ul>
          </section>
        ))}
    </>
  );
}

function said(data: Results, { q, kind }: SearchAddress): string {
  if (data.mended) return `Nothing is spelt like “${q}”. These are for “${data.mended}”.`;
  if (kind) return `${formatPlural(data[kind].length, 'result')} for “${q}”`;
  return `Best results for “${q}”`;
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
