import { cell, DataTable, figureCell, Part } from '#app/_admin/data-table.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { speedKinds } from '#db/vocabulary.ts';
import type { Waits } from '#server/speed/speed.output.ts';
import { Histogram } from './histogram.tsx';
import { useT } from './t.ts';
import { useFormatWait } from './use-format-wait.ts';

/** How long visitors waited, kind by kind: in figures for three spans, and in bars for the longest. */
export function WaitsPart({ waits }: { waits: readonly Waits[] }) {
  const t = useT();
  const f = useFormats();
  const formatWait = useFormatWait();
  return speedKinds.map((kind) => {
    const title = t(kind);
    const spans = waits.filter((one) => one.kind === kind);
    const longest = spans.at(-1);
    return (
      <Part key={kind} title={title} about={t(`${kind}About`)}>
        <DataTable
          caption={title}
          columns={[
            { name: t('daysHead') },
            { name: t('samples'), figure: true },
            { name: t('half'), figure: true },
            { name: t('most'), figure: true },
          ]}
        >
          {spans.map(({ days, count, p50, p95 }) => (
            <tr key={days}>
              <th scope="row" className={cell}>
                {t('days', { days })}
              </th>
              <td className={figureCell}>{f.number(count)}</td>
              {p50 === null ? (
                <td colSpan={2} className={`${figureCell} text-muted`}>
                  {formatWait(null)}
                </td>
              ) : (
                <>
                  <td className={`${figureCell} font-semibold`}>{formatWait(p50)}</td>
                  <td className={figureCell}>{formatWait(p95)}</td>
                </>
              )}
            </tr>
          ))}
        </DataTable>
        {longest && longest.p50 !== null && <Histogram title={title} buckets={longest.buckets} />}
      </Part>
    );
  });
}
