import { Empty } from '#app/_ui/empty.tsx';
import { formatCount, formatShare } from '#app/_ui/number.ts';
import type { CacheStats } from './cache-figures.ts';
import { cell, DataTable, figureCell, wideFigureCell } from './data-table.tsx';

/** How each policy fares, the busiest first. */
export function PolicyTable({ stats: { counts, hitRates } }: { stats: CacheStats }) {
  const policies = Object.entries(hitRates)
    .map(([policy, rate]) => ({ policy, rate, of: counts[policy] ?? {} }))
    .toSorted((a, b) => all(b.of) - all(a.of));
  if (policies.length === 0) {
    return <Empty title="Nothing has been asked for yet">Open a page, and its answers are counted here.</Empty>;
  }
  return (
    <DataTable
      caption="Hit rates by policy"
      columns={[
        { name: 'Policy' },
        { name: 'Hit rate' },
        { name: 'Answers', figure: true },
        { name: 'Stale', figure: true, wideOnly: true },
        { name: 'Computed', figure: true, wideOnly: true },
        { name: 'Waited for', figure: true, wideOnly: true },
        { name: 'Mean wait', figure: true, wideOnly: true },
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
              <span className="w-12 text-right">{formatShare(rate)}</span>
            </span>
          </td>
          <td className={figureCell}>{formatCount(all(of))}</td>
          <td className={wideFigureCell}>{formatCount(of.stale ?? 0)}</td>
          <td className={wideFigureCell}>{formatCount(of.fill ?? 0)}</td>
          <td className={wideFigureCell}>{formatCount(of.wait ?? 0)}</td>
          <td className={wideFigureCell}>{of.wait ? `${Math.round((of.waitMs ?? 0) / of.wait)} ms` : 'none'}</td>
        </tr>
      ))}
    </DataTable>
  );
}

const all = ({ l1 = 0, l2 = 0, stale = 0, wait = 0, bypass = 0 }: Record<string, number>): number =>
  l1 + l2 + stale + wait + bypass;
