import { tab, tabs } from '#app/_ui/tabs.ts';
import { type FeedAddress, type FeedSort, sortNames } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { LayoutSwitch } from './layout-switch.tsx';

/** The sorts as tabs, each with its own address, and the ways to lay the list out. */
export function FeedBar({ address }: { address: FeedAddress }) {
  const { sort: current = 'trending', cursor: _, ...filters } = address;
  return (
    <div className="border-line tablet:mx-0 -mx-(--gutter) flex items-end gap-4 border-b">
      <nav aria-label="Sort" className={`${tabs} tablet:px-0 flex-1 px-(--gutter)`}>
        {(Object.keys(sortNames) as FeedSort[]).map((sort) => (
          <FeedLink
            key={sort}
            address={{ ...filters, sort }}
            aria-current={sort === current ? 'page' : undefined}
            className={tab}
          >
            {sortNames[sort]}
          </FeedLink>
        ))}
      </nav>
      <LayoutSwitch className="max-tablet:hidden mb-1" />
    </div>
  );
}
