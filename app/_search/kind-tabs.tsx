import { tab, tabs } from '#app/_ui/tabs.ts';
import { kinds, type SearchAddress } from './search-address.ts';
import { SearchLink } from './search-link.tsx';
import { useT } from './t-later.ts';

export function KindTabs({ address }: { address: SearchAddress }) {
  const t = useT();
  const places = [{ kind: undefined, name: t('all') }, ...kinds.map((kind) => ({ kind, name: t(`kind-${kind}`) }))];
  return (
    <nav aria-label={t('kinds')} className={`${tabs} border-line border-b`}>
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
