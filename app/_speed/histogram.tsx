import { formatNumber, formatShare } from '#app/_ui/number.ts';
import { speedBoundsMs } from '#db/vocabulary.ts';
import type { Waits } from '#server/speed/speed.output.ts';

/** How the waits of 30 days are spread: a bar for each bound up to the longest that there was. */
export function Histogram({ title, buckets }: { title: string; buckets: Waits['buckets'] }) {
  const longest = Math.max(...buckets.map(({ belowMs }) => belowMs));
  const bars = speedBoundsMs
    .filter((belowMs) => belowMs <= longest)
    .map((belowMs) => ({ belowMs, count: buckets.find((bucket) => bucket.belowMs === belowMs)?.count ?? 0 }));
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <details>
      <summary className="text-muted hover:text-text touch:min-h-11 inline-flex min-h-8 cursor-pointer items-center font-medium">
        How they are spread over the last 30 days
      </summary>
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{title}: how the waits of the last 30 days are spread</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Wait</th>
            <th scope="col">Share</th>
            <th scope="col">Samples</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ belowMs, count }, index) => (
            <tr key={belowMs}>
              <th scope="row" className="text-text-2 w-36 py-1 pr-3 text-left font-normal whitespace-nowrap">
                {rangeOf(speedBoundsMs[index - 1], belowMs)}
              </th>
              <td className="w-full py-1">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="bg-accent h-2.5 min-w-px"
                    style={{ width: `${(80 * count) / most}%` }}
                  />
                  <span className="text-12 text-muted">{formatShare(count / total)}</span>
                </span>
              </td>
              <td className="py-1 pl-3 text-right">{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function rangeOf(fromMs: number | undefined, belowMs: number): string {
  return fromMs === undefined ? `under ${belowMs} ms` : `${formatNumber(fromMs)} to ${formatNumber(belowMs)} ms`;
}
