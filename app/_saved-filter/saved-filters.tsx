'use client';

import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import { Button } from '#app/_ui/button.tsx';
import { chip, chosenChip } from '#app/_ui/chip.ts';
import { inputClass } from '#app/_ui/field.tsx';
import { Link } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { SavedFilterList } from '#server/saved-filter/saved-filter.input.ts';
import type { SavedFilter } from '#server/saved-filter/saved-filter.output.ts';
import { savedFiltersQuery } from './saved-filter-query.ts';
import { useT } from './t.ts';

type Props = {
  list: SavedFilterList['list'];
  /** What the list is narrowed by now. */
  current: URLSearchParams;
  hrefOf: (params: URLSearchParams) => string;
  /** Loads the list as it would be narrowed then. */
  prefetch: (params: URLSearchParams) => void;
};

/** The filters that one keeps by name, and the way to keep what is on now. */
export function SavedFilters({ list, current, hrefOf, prefetch }: Props) {
  const t = useT();
  const { items, failure, save, remove } = useSavedFilters(list);
  const [isNaming, setNaming] = useState(false);
  const shown = hrefOf(current);
  const isKept = items.some(({ filter }) => hrefOf(paramsOf(filter)) === shown);
  const canKeep = current.size > 0 && !isKept;
  if (items.length === 0 && !canKeep) return null;

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name !== '' && (await save(name, filterOf(current)))) setNaming(false);
  };
  return (
    <section aria-label={t('kept')} className="border-line flex flex-wrap items-center gap-2 border-b py-3">
      {items.map((kept) => {
        const params = paramsOf(kept.filter);
        const isOn = hrefOf(params) === shown;
        return (
          <span key={kept.id} className={`${chip} ${isOn ? chosenChip : ''} pe-1`}>
            <Link
              href={hrefOf(params)}
              scroll={false}
              prefetch="intent"
              onIntent={() => prefetch(params)}
              aria-current={isOn ? 'true' : undefined}
              className="touch:py-3 relative z-1"
            >
              <bdi>{kept.name}</bdi>
            </Link>
            <button
              type="button"
              aria-label={t('remove', { name: kept.name })}
              onClick={() => void remove(kept)}
              className="hover:text-text touch:size-9 relative z-1 inline-grid size-6 place-items-center rounded-full"
            >
              <X className="size-3.5" aria-hidden="true" />
            </button>
          </span>
        );
      })}
      {canKeep && !isNaming && (
        <button type="button" onClick={() => setNaming(true)} className={chip}>
          {t('keepThese')}
        </button>
      )}
      {canKeep && isNaming && (
        <form onSubmit={onSubmit} className="flex items-center gap-2">
          <input
            name="name"
            aria-label={t('nameOf')}
            placeholder={t('name')}
            maxLength={60}
            required
            // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
            autoFocus
            onKeyDown={({ key }) => key === 'Escape' && setNaming(false)}
            className={`${inputClass} w-44`}
          />
          <Button type="submit" size="small">
            {t('keep')}
          </Button>
        </form>
      )}
      <p role="status" className="text-12 text-bad w-full empty:hidden">
        {failure}
      </p>
    </section>
  );
}

type Filter = SavedFilter['filter'];

function useSavedFilters(list: SavedFilterList['list']) {
  const t = useT();
  const queryClient = useQueryClient();
  const query = savedFiltersQuery(list);
  const items = useOwn(query, true)?.items ?? [];
  const [failure, setFailure] = useState('');
  const show = (next: SavedFilter[]) => queryClient.setQueryData(query.queryKey, { items: next });
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    setFailure('');
    try {
      await work();
      return true;
    } catch (error) {
      show(items);
      setFailure(toldOf(error).message);
      return false;
    }
  };
  const save = (name: string, filter: Filter) =>
    attempt(async () => {
      const kept = await api.savedFilter.save.mutate({ list, name, filter });
      const { items: now } = await queryClient.fetchQuery({ ...query, staleTime: 0 });
      show(now.some(({ id }) => id === kept.id) ? now : [...now, kept]);
    });
  const remove = (gone: SavedFilter) =>
    attempt(async () => {
      show(items.filter(({ id }) => id !== gone.id));
      await api.savedFilter.remove.mutate({ id: gone.id });
      const action = { name: t('undo'), act: () => void save(gone.name, gone.filter) };
      toast({ title: t('removed', { name: gone.name }), action });
    });
  return { items, failure, save, remove };
}

function paramsOf(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) for (const one of [value].flat()) params.append(key, one);
  return params;
}

function filterOf(params: URLSearchParams): Filter {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const [first = '', ...others] = params.getAll(key);
      return [key, others.length > 0 ? [first, ...others] : first];
    }),
  );
}
