'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { Empty } from '#app/_ui/empty.tsx';
import type { CacheStats } from './cache-figures.ts';
import { cell, DataTable, figureCell, wideFigureCell } from './data-table.tsx';
import { useT } from './t.ts';

/** How each policy fares, the busiest first. */
export function PolicyTable({ stats: { counts, hitRates } }: { stats: CacheStats }) {
  const t = useT();
  const f = useFormats();
  const policies = Object.entries(hitRates)
    .map(([policy, rate]) => ({ policy, rate, of: counts[policy] ?? {} }))
    .toSorted((a, b) => all(b.of) - all(a.of));
  if (policies.length === 0) {
    return <Empty title={t('noAnswers')}>{t('noAnswersText')}</Empty>;
  }
  return (
    <DataTable
      caption={t('policies')}
      columns={[
        { name: t('policy') },
        { name: t('hitRate') },
        { name: t('answers'), figure: true },
        { name: t('stale'), figure: true, wideOnly: true },
        { name: t('computed'), figure: true, wideOnly: true },
        { name: t('waitedFor'), figure: true, wideOnly: true },
        { name: t('meanWait'), figure: true, wideOnly: true },
      ]}
    >
      {policies.map(({ policy, rate, of }) => (
        <tr key={policy}>
          <th scope="row" className={cell}>
            {policy}
          </th>
          <td className={`${cell} w-1/3`}>
            <span className="flex items-center gap-2">
              <span aria-hidden="true" className="bg-sunken rounded-4 h-2 min-w-0 flex-1 overflow-hidden">
                <span className="bg-accent block h-full" style={{ width: `${rate * 100}%` }} />
              </span>
              <span className="min-w-12 text-end whitespace-nowrap">{f.share(rate)}</span>
            </span>
          </td>
          <td className={figureCell}>{f.count(all(of))}</td>
          <td className={wideFigureCell}>{f.count(of.stale ?? 0)}</td>
          <td className={wideFigureCell}>{f.count(of.fill ?? 0)}</td>
          <td className={wideFigureCell}>{f.count(of.wait ?? 0)}</td>
          <td className={wideFigureCell}>{of.wait ? `${Math.round((of.waitMs ?? 0) / of.wait)} ms` : t('none')}</td>
        </tr>
      ))}
    </DataTable>
  );
}

const all = ({ l1 = 0, l2 = 0, stale = 0, wait = 0, bypass = 0 }: Record<string, number>): number =>
  l1 + l2 + stale + wait + bypass;
