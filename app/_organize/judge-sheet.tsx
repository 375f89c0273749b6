'use client';

import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { entriesQuery, eventQuery, readEventAgain } from '#app/_event/event-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { EventEntry } from '#server/event/event.output.ts';
import { useT } from './t.ts';

/** Rank and prize of each entry; what is not touched stays. */
export function JudgeSheet({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data: page } = useQuery(eventQuery(slug));
  const entries = useInfiniteQuery(entriesQuery(slug, {}));
  const [changed, setChanged] = useState<Record<string, Result>>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const items = entries.data?.pages.flatMap((part) => part.items) ?? [];
  const send = async () => {
    const results = Object.entries(changed).map(([project, result]) => ({ project, ...result }));
    setBusy(true);
    setProblem(undefined);
    try {
      await api.event.judge.mutate({ slug, results });
      await readEventAgain(queryClient, slug);
      onClose();
      toast({ title: t('resultsStand') });
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={page ? t('judgeEvent', { name: page.name }) : t('judge')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      footer={
        <Button type="submit" look="primary" disabled={isBusy || Object.keys(changed).length === 0}>
          {t('publishResults')}
        </Button>
      }
    >
      <div className="grid gap-4">
        {entries.isSuccess && items.length === 0 && <p className="text-text-2">{t('noEntries')}</p>}
        <datalist id="prizes">
          {page?.prizes.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {items.map((entry) => (
          <EntryFields
            key={entry.project.slug}
            entry={entry}
            onChange={(result) => setChanged((before) => ({ ...before, [entry.project.slug]: result }))}
          />
        ))}
        {entries.hasNextPage && (
          <Button onClick={() => void entries.fetchNextPage()} disabled={entries.isFetchingNextPage}>
            {t('moreEntries')}
          </Button>
        )}
        {problem && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
      </div>
    </Sheet>
  );
}

type FieldsProps = { entry: EventEntry; onChange: (result: Result) => void };

function EntryFields({ entry: { project, track, rank, prize }, onChange }: FieldsProps) {
  const t = useT();
  const [draft, setDraft] = useState({ rank: rank === null ? '' : `${rank}`, prize: prize ?? '' });
  const set = (change: Partial<typeof draft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    onChange(resultOf(next));
  };
  return (
    <fieldset className="grid min-w-0 grid-cols-[72px_minmax(0,1fr)] gap-2">
      <legend className="flex min-w-0 gap-2 pb-1.5 font-medium">
        <bdi className="truncate">{project.title}</bdi>
        {track && <span className="text-muted font-normal">{track}</span>}
      </legend>
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        aria-label={t('rankOf', { title: project.title })}
        placeholder={t('rank')}
        value={draft.rank}
        onChange={({ target }) => set({ rank: target.value })}
        className={inputClass}
      />
      <input
        list="prizes"
        aria-label={t('prizeOf', { title: project.title })}
        placeholder={t('prize')}
        maxLength={80}
        value={draft.prize}
        onChange={({ target }) => set({ prize: target.value })}
        className={inputClass}
      />
    </fieldset>
  );
}

type Result = { rank: number | null; prize: string | null };

/** What is empty takes rank or prize away. */
const resultOf = ({ rank, prize }: { rank: string; prize: string }): Result => ({
  rank: rank.trim() === '' ? null : Number(rank),
  prize: prize.trim() || null,
});
