'use client';

import { useCategoryOptions } from '#app/_project/category-names.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { FilterSelect } from './filter-select.tsx';
import { type QueueAddress, queueAddress, queueHref } from './queue-address.ts';
import { QueueLink } from './queue-link.tsx';
import { QueueList } from './queue-list.tsx';
import { useT } from './t.ts';
import { usePriorityOptions } from './words.ts';

const places = [undefined, 'awarded', 'declined', 'withdrawn'] as const;

/** `/reviews`: the projects that wait for oneself, and those that one is done with. */
export function QueueView() {
  const t = useT();
  const priorities = usePriorityOptions();
  const categories = useCategoryOptions();
  const { cursor, ...address } = queueAddress(usePageParams('/reviews'));
  const navigate = useNavigate();
  const go = (change: QueueAddress) => navigate(queueHref({ ...address, ...change }), { scroll: false });
  return (
    <div className="wrap">
      <DocumentHead title={t('reviews')} description={t('reviewsAbout')} path="/reviews" hidden />
      <div className="mx-auto max-w-[920px] pt-6 pb-16">
        <h1>{t('reviews')}</h1>
        <p className="text-muted mt-2 mb-4 text-pretty">{t('queueAbout')}</p>
        <div className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b">
          <nav aria-label={t('state')} className={tabs}>
            {places.map((status) => (
              <QueueLink
                key={status ?? 'waiting'}
                address={{ ...address, status }}
                aria-current={status === address.status ? 'page' : undefined}
                className={tab}
              >
                {t(status ? `status-${status}` : 'waiting')}
              </QueueLink>
            ))}
          </nav>
          <div className="max-tablet:w-full grid grid-cols-2 gap-3 pb-3">
            <FilterSelect
              label={t('priority')}
              none={t('any')}
              value={address.priority}
              options={priorities}
              onChange={(priority) => go({ priority: priority as QueueAddress['priority'] })}
            />
            <FilterSelect
              label={t('category')}
              none={t('any')}
              value={address.category}
              options={categories}
              onChange={(category) => go({ category: category as QueueAddress['category'] })}
            />
          </div>
        </div>
        <QueueList key={queueHref({ ...address, cursor })} address={{ ...address, cursor }} />
      </div>
    </div>
  );
}
