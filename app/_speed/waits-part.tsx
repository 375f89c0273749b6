import { cell, DataTable, figureCell, Part } from '#app/_admin/data-table.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import type { SpeedKind } from '#db/vocabulary.ts';
import type { Waits } from '#server/speed/speed.output.ts';
import { formatWait } from './format-wait.ts';
import { Histogram } from './histogram.tsx';

const kinds: Record<SpeedKind, { title: string; about: string }> = {
  warm: {
    title: 'From a click to the page, when it was here already',
    about:
      'From the press of a mouse button or key, or the lift of a finger, to the frame in which the new page’s heading is painted, where the browser had to ask for nothing. Going back by the browser’s own button is not measured.',
  },
  cold: {
    title: 'From a click to the page, when something had to be asked for',
    about:
      'The same where the browser asked the site for data or code first. The network between a visitor and the site is in it, so these say as much of the visitor’s connection as of the site.',
  },
  document: {
    title: 'The first page of a visit',
    about:
      'From the request to the largest picture or text of the first page being painted, as browsers with Largest Contentful Paint tell it. Others tell nothing, and neither do tabs that were opened in the background.',
  },
};

const spanNames: Record<number, string> = { 2: 'Today and yesterday', 7: 'Last 7 days', 30: 'Last 30 days' };

/** How long visitors waited, kind by kind: in figures for three spans, and in bars for the longest. */
export function WaitsPart({ waits }: { waits: readonly Waits[] }) {
  return Object.entries(kinds).map(([kind, { title, about }]) => {
    const spans = waits.filter((one) => one.kind === kind);
    const longest = spans.at(-1);
    return (
      <Part key={kind} title={title} about={about}>
        <DataTable
          caption={title}
          columns={[
            { name: 'Days (UTC)' },
            { name: 'Samples', figure: true },
            { name: 'Half within', figure: true },
            { name: '95 of 100 within', figure: true },
          ]}
        >
          {spans.map(({ days, count, p50, p95 }) => (
            <tr key={days}>
              <th scope="row" className={cell}>
                {spanNames[days]}
              </th>
              <td className={figureCell}>{formatNumber(count)}</td>
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
