import { ChevronRight } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { speedBoundsMs } from '#db/vocabulary.ts';
import type { Waits } from '#server/speed/speed.output.ts';
import { useT } from './t.ts';
import { waitIn } from './use-format-wait.ts';

/** How the waits of 30 days are spread: a bar for each bound up to the longest that there was. */
export function Histogram({ title, buckets }: { title: string; buckets: Waits['buckets'] }) {
  const t = useT();
  const f = useFormats();
  const longest = Math.max(...buckets.map(({ belowMs }) => belowMs));
  const bars = speedBoundsMs
    .filter((belowMs) => belowMs <= longest)
    .map((belowMs) => ({ belowMs, count: buckets.find((bucket) => bucket.belowMs === belowMs)?.count ?? 0 }));
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rangeOf = (fromMs: number | undefined, belowMs: number) =>
    fromMs === undefined
      ? t('under', { below: waitIn(f, belowMs) })
      : t('range', { from: waitIn(f, fromMs), below: waitIn(f, belowMs) });
  return (
    <details className="group">
      <summary className="text-muted hover:text-text touch:min-h-11 inline-flex min-h-8 cursor-pointer items-center gap-1 font-medium">
        <ChevronRight className="size-4 group-open:rotate-90" aria-hidden="true" />
        {t('spread')}
      </summary>
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{t('spreadOf', { title })}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('wait')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('samples')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ belowMs, count }, index) => (
            <tr key={belowMs}>
              <th scope="row" className="text-text-2 w-36 py-1 pe-3 text-start font-normal whitespace-nowrap">
                {rangeOf(speedBoundsMs[index - 1], belowMs)}
              </th>
              <td className="w-full py-1">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="bg-accent h-2.5 min-w-px"
                    style={{ width: `${(80 * count) / most}%` }}
                  />
                  <span className="text-12 text-muted">{f.share(count / total)}</span>
                </span>
              </td>
              <td className="py-1 ps-3 text-end">{f.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
