'use client';

import { useState } from 'react';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import type { AssignmentRow } from '#server/validator/assignment.output.ts';
import { AssignmentItem } from './assignment-item.tsx';
import { type AssignmentsAddress, assignmentsHref, assignmentsPath } from './assignments-address.ts';
import { assignmentsQuery } from './assignments-query.ts';
import { useT } from './t.ts';
import { WithdrawSheet } from './withdraw-sheet.tsx';

export function AssignmentList({ address, toAssign }: { address: AssignmentsAddress; toAssign: string }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(assignmentsQuery(address));
  const [ending, setEnding] = useState<AssignmentRow>();
  if (items.length === 0) return <Nothing isFiltered={Object.keys(address).length > 0} toAssign={toAssign} />;
  return (
    <>
      <h2 className="sr-only">{t('assignments')}</h2>
      <ul className="pt-3">
        {items.map((row) => (
          <AssignmentItem key={row.id} row={row} onWithdraw={() => setEnding(row)} />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && assignmentsHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
        ahead
      />
      {ending && <WithdrawSheet row={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function Nothing({ isFiltered, toAssign }: { isFiltered: boolean; toAssign: string }) {
  const t = useT();
  return isFiltered ? (
    <Empty
      title={t('noneLike')}
      actions={
        <Link href={assignmentsPath} prefetch="intent" className={buttonClass()}>
          {t('showAll')}
        </Link>
      }
    />
  ) : (
    <Empty
      title={t('none')}
      actions={
        <Link href={toAssign} prefetch="intent" className={buttonClass({ look: 'primary' })}>
          {t('assign')}
        </Link>
      }
    >
      {t('noneText')}
    </Empty>
  );
}
