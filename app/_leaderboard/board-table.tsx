'use client';

import type { QueryKey } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { NewChainLink } from '#app/_chain/chain-page-link.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { useRowKeys } from '#app/_ui/use-row-keys.ts';
import { type BoardAddress, boardHref } from './board-address.ts';
import { LeaderboardLink } from './leaderboard-link.tsx';
import { NewOrder } from './new-order.tsx';
import { useT } from './t.ts';

type BoardTableProps<Item> = {
  address: BoardAddress;
  /** By which one hears of it, and what it was read by. */
  topic: string;
  queryKey: QueryKey;
  caption: string;
  /** Heads of the columns after the rank; figures are set to the right. */
  columns: { name: string; figure?: boolean; wideOnly?: boolean }[];
  list: {
    items: Item[];
    isFromTop: boolean;
    nextCursor: string | null;
    readOn: () => void;
    isReadingOn: boolean;
    readOnFailed: boolean;
  };
  keyOf: (item: Item) => string;
  /** The cells after the rank, in the order of the columns. */
  cells: (item: Item, index: number) => ReactNode;
};

/** A board as a table with its ranks. */
export function BoardTable<Item>(props: BoardTableProps<Item>) {
  const t = useT();
  const f = useFormats();
  const { address, topic, queryKey, caption, columns, list, keyOf, cells } = props;
  const { items, nextCursor } = list;
  const first = list.isFromTop ? 1 : (address.from ?? 1);
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body, 'a.stretch');
  if (items.length === 0) return <Empty title={t('empty')} actions={<NextStep address={address} />} />;
  return (
    <>
      {!address.cursor && <NewOrder topic={topic} queryKey={queryKey} keys={items.map(keyOf)} />}
      <div className="@container mt-2">
        <table className="w-full border-collapse hyphens-auto">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={head}>
                <span className="sr-only">{t('place')}</span>
              </th>
              {columns.map(({ name, figure, wideOnly }) => (
                <th
                  key={name}
                  scope="col"
                  className={`${head} ${figure ? 'text-end' : ''} ${wideOnly ? 'max-tablet:hidden' : ''}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {items.map((item, index) => (
              <tr key={keyOf(item)} className="hover:bg-hover relative">
                <td className={`${cell} w-10 tabular-nums ${first + index <= 3 ? 'font-semibold' : 'text-muted'}`}>
                  {f.number(first + index)}
                </td>
                {cells(item, index)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && boardHref({ ...address, cursor: nextCursor, from: first + items.length })}
        nextWords={t('more')}
        onNext={list.readOn}
        isComing={list.isReadingOn}
        hasFailed={list.readOnFailed}
      />
    </>
  );
}

export const cell = 'border-b border-line py-2.5 pe-4 align-middle last:pe-0';
export const figureCell = `${cell} text-end tabular-nums`;
export const wideCell = `${cell} max-tablet:hidden`;

/** Of a board where nobody stands. */
function NextStep({ address: { board, period } }: { address: BoardAddress }) {
  const t = useT();
  if (period) return <LeaderboardLink className={buttonClass()}>{t('showAllTime')}</LeaderboardLink>;
  if (board === 'chains') return <NewChainLink className={buttonClass()}>{t('createChain')}</NewChainLink>;
  return <PublishLink className={buttonClass()}>{t('publish')}</PublishLink>;
}

/** What a row is of: a picture, a name, a line below it. */
export function NameCell({ picture, name, below }: { picture: ReactNode; name: ReactNode; below: ReactNode }) {
  return (
    <th scope="row" className={`${cell} w-full max-w-0 text-start font-normal`}>
      <span className="flex items-center gap-3">
        {picture}
        <span className="grid min-w-0 wrap-anywhere">
          <span className="tablet:line-clamp-1 line-clamp-3">{name}</span>
          <small className="text-12 text-muted">{below}</small>
        </span>
      </span>
    </th>
  );
}

const head =
  'tablet:whitespace-nowrap border-b border-line py-2 pe-4 text-start text-12 font-medium text-muted last:pe-0';
