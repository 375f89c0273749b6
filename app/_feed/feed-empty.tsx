'use client';

import { useQueries } from '@tanstack/react-query';
import { trpc } from '#app/_trpc/client.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { formatPlural } from '#app/_ui/number.ts';
import type { FeedAddress } from './feed-address.ts';
import { FeedLink } from './feed-link.tsx';
import { type ActiveFilter, activeFilters } from './filters.ts';

/** An empty list names the filter that is in the way, once it has been found out. */
export function FeedEmpty({ address }: { address: FeedAddress }) {
  const filters = activeFilters(address);
  const culprit = useCulprit(filters);
  if (address.cursor) {
    return (
      <Empty title="The list ends here" actions={<Back address={{ ...address, cursor: undefined }}>To its top</Back>} />
    );
  }
  if (filters.length === 0) return <Empty title="No project has been published yet" />;
  return (
    <Empty
      title={
        filters.length === 1
          ? `No project matches ${filters[0]?.words}`
          : `No project matches all ${filters.length} filters`
      }
      actions={
        <>
          {culprit && <Back address={culprit.without}>Remove that filter</Back>}
          <Back address={{ sort: address.sort }}>{filters.length === 1 ? 'Remove the filter' : 'Clear all'}</Back>
        </>
      }
    >
      {culprit &&
        `Without “${culprit.words}” there ${culprit.count === 1 ? 'is' : 'are'} ${formatPlural(culprit.count, 'project')}.`}
    </Empty>
  );
}

function Back({ address, children }: { address: FeedAddress; children: string }) {
  return (
    <FeedLink address={address} className={buttonClass({ look: children === 'Clear all' ? 'plain' : 'primary' })}>
      {children}
    </FeedLink>
  );
}

/** Of several filters the one whose removal brings back most. */
function useCulprit(filters: ActiveFilter[]): (ActiveFilter & { count: number }) | undefined {
  const answers = useQueries({
    queries: filters.map(({ without }) => ({
      ...trpc.feed.list.queryOptions({ ...without, limit: 1 }),
      enabled: filters.length > 1,
    })),
  });
  const known = filters.map((filter, index) => ({ ...filter, count: answers[index]?.data?.count ?? 0 }));
  const best = known.toSorted((a, b) => b.count - a.count)[0];
  return best && best.count > 0 ? best : undefined;
}
