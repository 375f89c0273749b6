'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { useSettled } from '#app/_ui/use-settled.ts';
import { compact, type FeedAddress, feedHref } from './feed-address.ts';
import { feedQuery } from './feed-query.ts';
import { FilterFields } from './filter-fields.tsx';
import { useT } from './t.ts';

const settleMs = 200;

/** All filters at once. While they are chosen the list behind them is read, so that it is there when it is asked for. */
export function FilterSheet({ address, onClose }: { address: FeedAddress; onClose: () => void }) {
  const t = useT();
  const { cursor: _, ...start } = address;
  // Only what was chosen here: opened as soon as a filter was, the page may hear of that one later.
  const [chosen, setChosen] = useState<FeedAddress>({});
  const [clearings, setClearings] = useState(0);
  const draft = { ...(clearings > 0 ? { sort: address.sort } : start), ...chosen };
  const clear = () => {
    setChosen({});
    setClearings(clearings + 1);
  };
  const navigate = useNavigate();
  const settled = useSettled(compact(draft), settleMs);
  const { data } = useInfiniteQuery({ ...feedQuery(settled), placeholderData: keepPreviousData });
  const count = data?.pages[0]?.count;
  return (
    <Sheet
      title={t('filters')}
      onClose={onClose}
      onSubmit={() => navigate(feedHref(draft))}
      footer={
        <>
          <Button onClick={clear}>{t('clear')}</Button>
          <Button type="submit" look="primary">
            {typeof count === 'number' ? t('show', { count }) : t('showProjects')}
          </Button>
        </>
      }
    >
      {/* Boxes keep what was typed in them: once all is cleared they are others. */}
      <FilterFields
        key={clearings}
        draft={draft}
        onChange={(change) => setChosen((before) => ({ ...before, ...change }))}
      />
    </Sheet>
  );
}
