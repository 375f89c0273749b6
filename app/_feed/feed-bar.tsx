import { tab, tabs } from '#app/_ui/tabs.ts';
import { type FeedAddress, sorts } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { useT } from './t.ts';

/** The sorts as tabs, each with its own address, and the ways to lay the list out. */
export function FeedBar({ address }: { address: FeedAddress }) {
  const t = useT();
  const { sort: current = 'trending', cursor: _, ...filters } = address;
  return (
    <div className="border-line tablet:mx-0 -mx-(--gutter) flex items-end gap-4 border-b">
      <nav aria-label={t('sort')} className={`${tabs} tablet:px-0 flex-1 px-(--gutter)`}>
        {sorts.map((sort) => (
          <FeedLink
            key={sort}
            address={{ ...filters, sort }}
            aria-current={sort === current ? 'page' : undefined}
            className={tab}
          >
            {t(`sort-${sort}`)}
          </FeedLink>
        ))}
      </nav>
      <LayoutSwitch className="max-tablet:hidden mb-1" />
    </div>
  );
}
