'use client';

import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { type BoardAddress, boardHref } from './board-address.ts';
import { NewOrder } from './new-order.tsx';

type BoardTableProps<Item> = {
  address: BoardAddress;
  /** By which one hears of it, and what it was read by. */
  topic: string;
  queryKey: QueryKey;
  caption: string;
  /** Heads of the columns after the rank; figures are set to the right. */
  columns: { name: string; figure?: boolean; wideOnly?: boolean }[];
  list: { items: Item[]; nextCursor: string | null; readOn: () => void; isReadingOn: boolean; readOnFailed: boolean };
  keyOf: (item: Item) => string;
  /** The cells after the rank, in the order of the columns. */
  cells: (item: Item, index: number) => ReactNode;
};

/** A board as a table with its ranks. */
export function BoardTable<Item>(props: BoardTableProps<Item>) {
  const { address, topic, queryKey, caption, columns, list, keyOf, cells } = props;
  const { items, nextCursor } = list;
  const first = address.from ?? 1;
  if (items.length === 0) return <Empty title="Nobody stands here yet" />;
  return (
    <>
      {!address.cursor && <NewOrder topic={topic} queryKey={queryKey} keys={items.map(keyOf)} />}
      <table className="mt-2 w-full border-collapse tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              <span className="sr-only">Rank</span>
            </th>
            {columns.map(({ name, figure, wideOnly }) => (
              <th
                key={name}
                scope="col"
                className={`${head} ${figure ? 'text-right' : ''} ${wideOnly ? 'max-tablet:hidden' : ''}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={keyOf(item)} className="hover:bg-hover relative">
              <td className={`${cell} w-10 ${first + index <= 3 ? 'font-semibold' : 'text-muted'}`}>
                {formatNumber(first + index)}
              </td>
              {cells(item, index)}
            </tr>
          ))}
        </tbody>
      </table>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && boardHref({ ...address, cursor: nextCursor, from: first + items.length })}
        nextWords="More"
        onNext={list.readOn}
        isComing={list.isReadingOn}
        hasFailed={list.readOnFailed}
      />
    </>
  );
}

export const cell = 'border-b border-line py-2.5 pr-4 align-middle last:pr-0';
export const figureCell = `${cell} text-right`;
export const wideCell = `${cell} max-tablet:hidden`;

/** What a row is of: a picture, a name, a line below it. */
export function NameCell({ picture, name, below }: { picture: ReactNode; name: ReactNode; below: ReactNode }) {
  return (
    <th scope="row" className={`${cell} w-full max-w-0 text-left font-normal`}>
      <span className="flex items-center gap-3">
        {picture}
        <span className="grid min-w-0 *:truncate">
          {name}
          <small className="text-12 text-muted">{below}</small>
        </span>
      </span>
    </th>
  );
}

const head = 'whitespace-nowrap border-b border-line py-2 pr-4 text-left text-12 font-medium text-muted last:pr-0';
