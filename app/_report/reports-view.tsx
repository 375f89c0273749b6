'use client';

import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { CaseItem } from './case-item.tsx';
import { type CaseAddress, type CaseState, caseAddress, caseStateNames, casesHref, casesQuery } from './case-query.ts';
import { CasesLink } from './cases-link.tsx';

const path = '/admin/reports';

/** What people reported, the heaviest first; what authors say to decisions; what was decided. */
export function ReportsView() {
  const address = caseAddress(usePageParams(path));
  return (
    <AdminFrame
      path={path}
      about="A report weighs by how often its reporter was right before. Three newcomers’ reports hide a thing until you decide."
    >
      <div>
        <nav aria-label="Cases" className={`${tabs} border-line border-b`}>
          {(Object.keys(caseStateNames) as CaseState[]).map((state) => (
            <CasesLink
              key={state}
              address={{ state }}
              aria-current={state === address.state ? 'page' : undefined}
              className={tab}
            >
              {caseStateNames[state]}
            </CasesLink>
          ))}
        </nav>
        <Cases key={casesHref(address)} address={address} />
      </div>
    </AdminFrame>
  );
}

function Cases({ address }: { address: CaseAddress }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(casesQuery(address));
  if (items.length === 0) return <Empty title={nothing[address.state].title}>{nothing[address.state].words}</Empty>;
  return (
    <>
      <h2 className="sr-only">{caseStateNames[address.state]}</h2>
      <ul>
        {items.map((item) => (
          <CaseItem key={item.id} item={item} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && casesHref({ ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
    </>
  );
}

const nothing: Record<CaseState, { title: string; words: string }> = {
  open: { title: 'Nothing to decide', words: 'What people report stands here, the heaviest first.' },
  appealed: { title: 'No appeals', words: 'When an author answers a decision, you decide again here.' },
  decided: { title: 'Nothing decided yet', words: 'Decisions stand here once there are some.' },
};
