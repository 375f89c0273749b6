'use client';

import { formatBytes, formatCount, formatNumber } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { cell, DataTable, Facts, figureCell, Part, wideFigureCell } from './data-table.tsx';
import { poolStatsQuery } from './database-query.ts';
import { LiveChart } from './live-chart.tsx';
import { ReconciliationPart } from './reconciliation-part.tsx';
import { type DatabaseState, useDatabase } from './use-database.ts';
import { agesOf, rates, useSamples } from './use-samples.ts';

/** What the database has to do, and whether its counts are right. */
export function DatabaseView() {
  const samples = useSamples(poolStatsQuery());
  const database = useDatabase();
  const stats = samples.at(-1)?.data;
  if (!stats) return null;
  const recent = samples.slice(1).map(({ data }) => data);
  const secondsAgo = agesOf(samples);
  return (
    <AdminFrame
      path="/admin/database"
      about={
        <>
          PostgreSQL {database.version}, {formatBytes(database.bytes)}. Statements are those of one instance,{' '}
          <code className="text-12 font-mono">{stats.instance}</code>.
        </>
      }
    >
      <div className="tablet:grid-cols-2 grid gap-6">
        <LiveChart
          title="Statements at once"
          secondsAgo={secondsAgo}
          lines={[
            { name: 'Run', values: recent.map(({ running }) => running) },
            { name: 'Wait', values: recent.map(({ waiting }) => waiting) },
          ]}
        />
        <LiveChart
          title="Statements a second"
          secondsAgo={secondsAgo}
          format={(rate) => rate.toLocaleString('en', { maximumFractionDigits: 1 })}
          lines={[
            { name: 'Done', values: rates(samples, ({ done }) => done) },
            { name: 'Refused', values: rates(samples, ({ refused }) => refused) },
          ]}
        />
      </div>
      <Facts
        facts={[
          ['Connections of this instance', formatNumber(stats.connections)],
          ['May wait at once', formatNumber(stats.mayWait)],
          ['Done since the start', formatNumber(stats.done)],
          ['Refused since the start', formatNumber(stats.refused)],
          ['Connections of all, by state', statesOf(stats.byState)],
          ['Migrations', migrationsOf(database.migrations)],
        ]}
      />
      <ReconciliationPart database={database} />
      <Part title="Tables" about="The 20 largest, with their indexes. Rows are an estimate.">
        <TableSizes tables={database.tables} />
      </Part>
      <Part title="Slow statements" about="The last of this instance that took or waited longer than SLOW_QUERY_MS.">
        <SlowStatements slow={database.slow} />
      </Part>
    </AdminFrame>
  );
}

const statesOf = (byState: Record<string, number>): string =>
  Object.entries(byState)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

function migrationsOf({ last, count, missing }: DatabaseState['migrations']) {
  if (missing.length > 0) return <span className="text-bad">Missing: {missing.join(', ')}</span>;
  return `${count}, up to ${last ?? 'none'}`;
}

function TableSizes({ tables }: { tables: DatabaseState['tables'] }) {
  return (
    <DataTable
      caption="The largest tables"
      columns={[
        { name: 'Table' },
        { name: 'Rows', figure: true },
        { name: 'Size', figure: true },
        { name: 'Of that indexes', figure: true, wideOnly: true },
      ]}
    >
      {tables.map(({ name, rows, bytes, indexBytes }) => (
        <tr key={name}>
          <th scope="row" className={`${cell} w-full break-all`}>
            {name}
          </th>
          <td className={figureCell}>{formatCount(rows)}</td>
          <td className={`${figureCell} whitespace-nowrap`}>{formatBytes(bytes)}</td>
          <td className={`${wideFigureCell} whitespace-nowrap`}>{formatBytes(indexBytes)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function SlowStatements({ slow }: { slow: DatabaseState['slow'] }) {
  if (slow.length === 0) return <p className="text-muted border-line border-t pt-3">None so far.</p>;
  return (
    <ol className="border-line border-t">
      {slow.map(({ at, tookMs, text }) => (
        <li key={`${at} ${text}`} className="border-line grid gap-1 border-b py-2">
          <p className="flex justify-between gap-4">
            <span className="font-semibold">{formatNumber(tookMs)} ms</span>
            <Time iso={at} long className="text-12 text-muted" />
          </p>
          <code className="text-12 text-text-2 font-mono break-words">{text}</code>
        </li>
      ))}
    </ol>
  );
}
