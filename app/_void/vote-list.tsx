'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { api } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useT } from './t.ts';
import { VoteRow } from './vote-row.tsx';
import { type VotesAddress, votesHref } from './votes-address.ts';
import { showVoid, votesQuery } from './votes-query.ts';

/** As many as one act takes. */
const mostAtOnce = 100;

/** Votes to choose from, and what is done with those chosen. */
export function VoteList({ address }: { address: VotesAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(votesQuery(address));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { isAsking, setAsking, voidThem, restore } = useVoiding(() => setChosen(new Set()));
  if (items.length === 0) {
    return <Empty title={t('none')}>{t('noneText')}</Empty>;
  }
  const counting = items.filter(({ voidedAt }) => voidedAt === null);
  const ids = counting.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const canVoid = ids.length > 0 && ids.length <= mostAtOnce;
  const choose = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  return (
    <>
      <div className="border-line bg-surface sticky top-(--header) z-10 -mt-2 flex min-h-11 flex-wrap items-center justify-between gap-2 border-b py-2">
        <p role="status" className="text-muted tabular-nums">
          {ids.length === 0 ? t('choose') : t('chosen', { count: ids.length })}
        </p>
        <span className="flex gap-2">
          <Button
            size="small"
            onClick={() => setChosen(new Set(ids.length > 0 ? [] : counting.slice(0, mostAtOnce).map(({ id }) => id)))}
          >
            {ids.length > 0 ? t('chooseNone') : t('chooseAll')}
          </Button>
          <Button
            size="small"
            look="primary"
            aria-haspopup="dialog"
            // Not disabled: the focus comes back to it once nothing is chosen any more.
            aria-disabled={!canVoid || undefined}
            onClick={() => canVoid && setAsking(true)}
          >
            {t('void')}
          </Button>
        </span>
      </div>
      <ul className="-mt-4">
        {items.map((item) => (
          <VoteRow
            key={item.id}
            item={item}
            isChosen={chosen.has(item.id)}
            onChoose={() => choose(item.id)}
            onRestore={() => void restore([item.id])}
          />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && votesHref({ ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
      {isAsking && (
        <ReasonSheet
          title={t('voidTitle', { count: ids.length })}
          about={t('voidAbout')}
          action={t('void')}
          onClose={() => setAsking(false)}
          onAct={(reason) => voidThem(ids, reason)}
        />
      )}
    </>
  );
}

function useVoiding(onDone: () => void) {
  const t = useT();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const restore = async (ids: string[]) => {
    try {
      const moved = await api.vote.restore.mutate({ ids });
      showVoid(queryClient, { ids, moved: moved.ids, voidedReason: null });
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
  };
  const voidThem = async (ids: string[], reason: string) => {
    const moved = await api.vote.void.mutate({ ids, reason });
    showVoid(queryClient, { ids, moved: moved.ids, voidedReason: reason });
    onDone();
    const count = moved.ids.length;
    if (count === 0) return toast({ title: t('wereVoid') });
    toast({
      title: t('voided', { count }),
      action: { name: t('undo'), act: () => void restore(moved.ids) },
    });
  };
  return { isAsking, setAsking, voidThem, restore };
}
