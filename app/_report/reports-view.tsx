'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { NewRows } from '#app/_live/new-rows.tsx';
import { useHeldRows } from '#app/_live/use-held-rows.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { CaseItem } from './case-item.tsx';
import { type CaseAddress, caseAddress, caseStates, casesHref, casesQuery } from './case-query.ts';
import { CasesLink } from './cases-link.tsx';
import { useT } from './t-later.ts';

const path = '/admin/reports';

/** What people reported, the heaviest first; what authors say to decisions; what was decided. */
export function ReportsView() {
  const t = useT();
  const address = caseAddress(usePageParams(path));
  return (
    <AdminFrame path={path} about={t('casesAbout')}>
      <div>
        <nav aria-label={t('cases')} className={`${tabs} border-line border-b`}>
          {caseStates.map((state) => (
            <CasesLink
              key={state}
              address={{ state }}
              aria-current={state === address.state ? 'page' : undefined}
              className={tab}
            >
              {t(`state-${state}`)}
            </CasesLink>
          ))}
        </nav>
        <Cases key={casesHref(address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function Cases({ address }: { address: CaseAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(casesQuery(address));
  const held = useHeldRows(items);
  if (held.rows.length === 0) return <Empty title={t(`none-${address.state}`)}>{t(`where-${address.state}`)}</Empty>;
  return (
    <>
      <h2 className="sr-only">{t(`state-${address.state}`)}</h2>
      <div className="flow-root" {...held.area}>
        <NewRows held={held} place="end" />
        <ul>
          {held.rows.map((item) => (
            <CaseItem key={item.id} item={item} onDecided={held.show} />
          ))}
        </ul>
      </div>
      <ListEnd
        shown={t('shown', { count: held.rows.length })}
        nextHref={nextCursor && casesHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}
