import { tab, tabs } from '#app/_ui/tabs.ts';
import { kindNames, kinds, type SearchAddress } from './search-address.ts';
import { SearchLink } from './search-link.tsx';

export function KindTabs({ address }: { address: SearchAddress }) {
  const places = [{ kind: undefined, name: 'Everything' }, ...kinds.map((kind) => ({ kind, name: kindNames[kind] }))];
  return (
    <nav aria-label="Kinds of results" className={`${tabs} border-line border-b`}>
      {places.map(({ kind, name }) => (
        <SearchLink
          key={name}
          address={{ q: address.q, kind }}
          aria-current={kind === address.kind ? 'page' : undefined}
          scroll={false}
          className={tab}
        >
          {name}
        </SearchLink>
      ))}
    </nav>
  );
}
