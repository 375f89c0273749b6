'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { AdminFrame } from '#app/_admin/admin-frame.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Link } from '#app/_ui/link.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import type { ValidatorRow } from '#server/validator/validator.output.ts';
import { useT } from './t.ts';
import { ValidatorItem } from './validator-item.tsx';
import { ChangeSheet, EndSheet, NameSheet } from './validator-sheets.tsx';
import { type ValidatorState, validatorsQuery } from './validators-query.ts';

const path = '/admin/validators';

type Open = { what: 'name' } | { what: 'change' | 'end'; row: ValidatorRow };

/** `/admin/validators`: who may award badges. */
export function ValidatorsView() {
  const t = useT();
  const params = usePageParams(path);
  const state: ValidatorState = params.get('state') === 'ended' ? 'ended' : 'named';
  const cursor = params.get('cursor')?.slice(0, 300) || undefined;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <AdminFrame path={path} about={t('about')}>
      <div className="border-line flex items-end justify-between gap-4 border-b">
        <nav aria-label={t('state')} className={tabs}>
          <Link href={path} prefetch="intent" aria-current={state === 'named' ? 'page' : undefined} className={tab}>
            {t('named')}
          </Link>
          <Link
            href={`${path}?state=ended`}
            prefetch="intent"
            aria-current={state === 'ended' ? 'page' : undefined}
            className={tab}
          >
            {t('ended')}
          </Link>
        </nav>
        <Button look="primary" className="mb-2" aria-haspopup="dialog" onClick={() => setOpen({ what: 'name' })}>
          <Plus className="size-4" aria-hidden="true" />
          {t('name')}
        </Button>
      </div>
      <Rows key={`${state} ${cursor}`} {...{ state, cursor }} onOpen={setOpen} />
      {open?.what === 'name' && <NameSheet onClose={close} />}
      {open?.what === 'change' && <ChangeSheet row={open.row} onClose={close} />}
      {open?.what === 'end' && <EndSheet row={open.row} onClose={close} />}
    </AdminFrame>
  );
}

type RowsProps = { state: ValidatorState; cursor: string | undefined; onOpen: (open: Open) => void };

function Rows({ state, cursor, onOpen }: RowsProps) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(validatorsQuery({ state, cursor }));
  if (items.length === 0) return <Nothing state={state} />;
  return (
    <div>
      <h2 className="sr-only">{t('validators')}</h2>
      <ul className="-mt-6">
        {items.map((row) => (
          <ValidatorItem
            key={row.person.username}
            row={row}
            onChange={() => onOpen({ what: 'change', row })}
            onEnd={() => onOpen({ what: 'end', row })}
          />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && `${path}?state=${state}&cursor=${encodeURIComponent(nextCursor)}`}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </div>
  );
}

function Nothing({ state }: { state: ValidatorState }) {
  const t = useT();
  if (state === 'named') return <Empty title={t('none')}>{t('noneText')}</Empty>;
  return (
    <Empty
      title={t('noneEnded')}
      actions={
        <Link href={path} prefetch="intent" className={buttonClass()}>
          {t('toNamed')}
        </Link>
      }
    >
      {t('noneEndedText')}
    </Empty>
  );
}
