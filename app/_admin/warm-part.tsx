'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { CacheStats } from './cache-figures.ts';
import { cacheStatsQuery } from './cache-query.ts';
import { cell, DataTable, figureCell, Part, wideFigureCell } from './data-table.tsx';

type Run = NonNullable<CacheStats['lastWarmRun']>;

/** The last warm run, read by read, and a new one. */
export function WarmPart({ stats: { lastWarmRun, warmingSince } }: { stats: CacheStats }) {
  const { state, failure, start } = useWarming({ lastWarmRun, warmingSince });
  return (
    <Part
      title="Warm run"
      about={<span role="status">{failure ?? state}</span>}
      end={
        <Button disabled={warmingSince !== null} onClick={() => void start()}>
          Warm now
        </Button>
      }
    >
      {lastWarmRun ? (
        <RunTable run={lastWarmRun} />
      ) : (
        <Empty title="This instance has made no warm run yet">
          A run sees to it that what is read most is there before anyone asks.
        </Empty>
      )}
    </Part>
  );
}

/** Follows a run from when it was asked for until it is over. */
function useWarming({ lastWarmRun, warmingSince }: Pick<CacheStats, 'lastWarmRun' | 'warmingSince'>) {
  const queryClient = useQueryClient();
  const last = lastWarmRun?.startedAt ?? '';
  /** The last run as of when a new one was asked for; null where none was. */
  const [before, setBefore] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const isOver = before !== null && before !== last && lastWarmRun !== null;
  useEffect(() => {
    if (isOver) announce('The warm run is over.');
  }, [isOver]);
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
    if (warmingSince) return 'An instance is warming the caches.';
    if (before !== null && !isOver) return 'Asked for: the next free instance begins in a moment.';
    return lastWarmRun ? outcomeOf(lastWarmRun) : '';
  };
  return { state: wordsOf(), failure, start };
}

function outcomeOf({ keys, failed, tookMs }: Run): string {
  const outcome = `${formatPlural(keys, 'answer')} in ${formatNumber(tookMs)} ms`;
  return failed > 0 ? `${outcome}, ${formatNumber(failed)} of them failed.` : `${outcome}, none failed.`;
}

function RunTable({ run: { reads } }: { run: Run }) {
  return (
    <DataTable
      caption="The last warm run of this instance, read by read"
      columns={[
        { name: 'Read' },
        { name: 'Answers', figure: true },
        { name: 'Fresh before', figure: true, wideOnly: true },
        { name: 'Computed', figure: true, wideOnly: true },
        { name: 'Failed', figure: true },
        { name: 'Took', figure: true, wideOnly: true },
        { name: 'Age', figure: true },
      ]}
    >
      {reads.map(({ name, keys, fresh, filled, failed, errors, tookMs, endedAt }) => (
        <tr key={name}>
          <th scope="row" className={`${cell} break-all`}>
            {name}
            {errors.length > 0 && <small className="text-12 text-bad block">{errors[0]}</small>}
          </th>
          <td className={figureCell}>{formatNumber(keys)}</td>
          <td className={wideFigureCell}>{formatNumber(fresh)}</td>
          <td className={wideFigureCell}>{formatNumber(filled)}</td>
          <td className={`${figureCell} ${failed > 0 ? 'text-bad font-semibold' : ''}`}>{formatNumber(failed)}</td>
          <td className={wideFigureCell}>{formatNumber(tookMs)} ms</td>
          <td className={`${figureCell} text-muted whitespace-nowrap`}>
            <Time iso={endedAt} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
