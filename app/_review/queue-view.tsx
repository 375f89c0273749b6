'use client';

import { categoryNames } from '#app/_project/category-names.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { FilterSelect } from './filter-select.tsx';
import { type QueueAddress, queueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { QueueList } from './queue-list.tsx';
import { priorityWords } from './words.ts';

const places: [status: QueueAddress['status'], name: string][] = [
  [undefined, 'Waiting'],
  ['awarded', 'Awarded'],
  ['declined', 'Declined'],
  ['withdrawn', 'Withdrawn'],
];

/** `/reviews`: the projects that wait for oneself, and those that one is done with. */
export function QueueView() {
  const { cursor, ...address } = queueAddress(usePageParams('/reviews'));
  const navigate = useNavigate();
  const go = (change: QueueAddress) => navigate(queueHref({ ...address, ...change }), { scroll: false });
  return (
    <div className="wrap">
      <DocumentHead title="Reviews" description="What waits for your review." path="/reviews" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>Reviews</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">
          Projects that were assigned to you: the most urgent first, then what waits longest.
        </p>
        <div className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b">
          <nav aria-label="State" className={tabs}>
            {places.map(([status, name]) => (
              <QueueLink
                key={name}
                address={{ ...address, status }}
                aria-current={status === address.status ? 'page' : undefined}
                className={tab}
              >
                {name}
              </QueueLink>
            ))}
          </nav>
          <div className="max-tablet:w-full grid grid-cols-2 gap-3 pb-3">
            <FilterSelect
              label="Priority"
              none="Any"
              value={address.priority}
              options={Object.entries(priorityWords)}
              onChange={(priority) => go({ priority: priority as QueueAddress['priority'] })}
            />
            <FilterSelect
              label="Category"
              none="Any"
              value={address.category}
              options={Object.entries(categoryNames)}
              onChange={(category) => go({ category: category as QueueAddress['category'] })}
            />
          </div>
        </div>
        <QueueList key={queueHref({ ...address, cursor })} address={{ ...address, cursor }} />
      </div>
    </div>
  );
}
