'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { CacheStats } from './cache-figures.ts';
import { cacheStatsQuery } from './cache-query.ts';
import { cell, DataTable, figureCell, Part, wideFigureCell } from './data-table.tsx';
import { useT } from './t.ts';

type Run = NonNullable<CacheStats['lastWarmRun']>;

/** The last warm run, read by read, and a new one. */
export function WarmPart() {
  const t = useT();
  // The same whichever instance says it, so what came last is told.
  const { lastWarmRun, warmingSince } = useSuspenseQuery(cacheStatsQuery()).data;
  const { state, failure, start } = useWarming({ lastWarmRun, warmingSince });
  return (
    <Part
      title={t('warmRun')}
      about={<span role="status">{failure ?? state}</span>}
      end={
        <Button
          aria-disabled={warmingSince !== null || undefined}
          onClick={() => warmingSince === null && void start()}
        >
          {t('warmNow')}
        </Button>
      }
    >
      {lastWarmRun ? <RunTable run={lastWarmRun} /> : <Empty title={t('noRun')}>{t('noRunText')}</Empty>}
    </Part>
  );
}

/** Follows a run from when it was asked for until it is over. */
function useWarming({ lastWarmRun, warmingSince }: Pick<CacheStats, 'lastWarmRun' | 'warmingSince'>) {
  const t = useT();
  const queryClient = useQueryClient();
  const last = lastWarmRun?.startedAt ?? '';
  /** The last run as of when a new one was asked for; null where none was. */
  const [before, setBefore] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const isOver = before !== null && before !== last && lastWarmRun !== null;
  useEffect(() => {
    if (isOver) announce(t('warmOver'));
  }, [isOver, t]);
  const start = async () => {
    setFailure(undefined);
    try {
      await api.ops.warm.mutate({});
      setBefore(last);
    } catch (error) {
      setFailure(toldOf(error).message);
    }
    await queryClient.invalidateQueries({ queryKey: cacheStatsQuery().queryKey });
  };
  const wordsOf = () => {
    if (warmingSince) return t('warming');
    if (before !== null && !isOver) return t('warmAsked');
    if (!lastWarmRun) return '';
    const { keys, tookMs: ms, failed } = lastWarmRun;
    return t('warmed', { keys, ms, failed });
  };
  return { state: wordsOf(), failure, start };
}

function RunTable({ run: { reads } }: { run: Run }) {
  const t = useT();
  const f = useFormats();
  return (
    <DataTable
      caption={t('runTable')}
      columns={[
        { name: t('read') },
        { name: t('answers'), figure: true },
        { name: t('fresh'), figure: true, wideOnly: true },
        { name: t('computed'), figure: true, wideOnly: true },
        { name: t('failed'), figure: true },
        { name: t('took'), figure: true, wideOnly: true },
        { name: t('age'), figure: true },
      ]}
    >
      {reads.map(({ name, keys, fresh, filled, failed, errors, tookMs, endedAt }) => (
        <tr key={name}>
          <th scope="row" className={`${cell} break-all`}>
            {name}
            {errors.length > 0 && <small className="text-12 text-bad block">{errors[0]}</small>}
          </th>
          <td className={figureCell}>{f.number(keys)}</td>
          <td className={wideFigureCell}>{f.number(fresh)}</td>
          <td className={wideFigureCell}>{f.number(filled)}</td>
          <td className={`${figureCell} ${failed > 0 ? 'text-bad font-semibold' : ''}`}>{f.number(failed)}</td>
          <td className={wideFigureCell}>{f.number(tookMs)} ms</td>
          <td className={`${figureCell} text-muted whitespace-nowrap`}>
            <Time iso={endedAt} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
