import { cell, DataTable, figureCell } from '#app/_admin/data-table.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { SpeedFigures } from '#server/speed/speed.output.ts';

/** The last warm run, and of each read how old its oldest answer is and how long all are fresh. */
export function WarmedReads({ run }: { run: SpeedFigures['warmRun'] }) {
  if (!run) return <p className="text-muted">The instance that answered you has made no such run yet.</p>;
  return (
    <>
      <p>
        {formatPlural(run.keys, 'answer')} in {formatNumber(run.tookMs)} ms, {formatNumber(run.failed)} failed,{' '}
        <Time iso={run.startedAt} long />.
      </p>
      <DataTable
        caption="What the last run went through"
        columns={[
          { name: 'Read' },
          { name: 'Answers', figure: true },
          { name: 'Oldest', figure: true },
          { name: 'Fresh until', figure: true },
        ]}
      >
        {run.reads.map(({ name, keys, oldestAt, freshUntil }) => (
          <tr key={name}>
            <th scope="row" className={`${cell} text-12 font-mono break-all`}>
              {name}
            </th>
            <td className={figureCell}>{formatNumber(keys)}</td>
            <td className={`${figureCell} whitespace-nowrap`}>{oldestAt ? <Time iso={oldestAt} /> : 'none'}</td>
            <td className={`${figureCell} whitespace-nowrap`}>
              {freshUntil ? <time dateTime={freshUntil}>{clock.format(new Date(freshUntil))}</time> : 'none'}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
