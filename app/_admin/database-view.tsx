'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { Time } from '#app/_ui/time.tsx';
import { AdminFrame } from './admin-frame.tsx';
import { cell, DataTable, Facts, figureCell, Part, wideFigureCell } from './data-table.tsx';
import { poolStatsQuery } from './database-query.ts';
import { LiveChart } from './live-chart.tsx';
import { ReconciliationPart } from './reconciliation-part.tsx';
import { useT } from './t.ts';
import { type DatabaseState, useDatabase } from './use-database.ts';
import { agesOf, rates, useSamples } from './use-samples.ts';

/** What the database has to do, and whether its counts are right. */
export function DatabaseView() {
  const t = useT();
  const f = useFormats();
  const samples = useSamples(poolStatsQuery());
  const database = useDatabase();
  const stats = samples.at(-1)?.data;
  if (!stats) return null;
  const recent = samples.slice(1).map(({ data }) => data);
  const secondsAgo = agesOf(samples);
  return (
    <AdminFrame
      path="/admin/database"
      about={t.rich('databaseAbout', {
        version: database.version,
        size: f.bytes(database.bytes),
        instance: stats.instance,
        code: (text) => <code className="text-12 font-mono">{text}</code>,
      })}
    >
      <div className="tablet:grid-cols-2 grid gap-6">
        <LiveChart
          title={t('statements')}
          secondsAgo={secondsAgo}
          lines={[
            { name: t('run'), values: recent.map(({ running }) => running) },
            { name: t('wait'), values: recent.map(({ waiting }) => waiting) },
          ]}
        />
        <LiveChart
          title={t('statementsRate')}
          secondsAgo={secondsAgo}
          format={(rate) => f.numberBy(rate, { maximumFractionDigits: 1 })}
          lines={[
            { name: t('done'), values: rates(samples, ({ done }) => done) },
            { name: t('refused'), values: rates(samples, ({ refused }) => refused) },
          ]}
        />
      </div>
      <Facts
        facts={[
          [t('connections'), f.number(stats.connections)],
          [t('mayWait'), f.number(stats.mayWait)],
          [t('doneAll'), f.number(stats.done)],
          [t('refusedAll'), f.number(stats.refused)],
          [t('byState'), statesOf(stats.byState)],
          [t('migrations'), migrationsOf(database.migrations, t)],
        ]}
      />
      <ReconciliationPart database={database} />
      <Part title={t('tables')} about={t('tablesAbout')}>
        <TableSizes tables={database.tables} />
      </Part>
      <Part title={t('slow')} about={t('slowAbout')}>
        <SlowStatements slow={database.slow} />
      </Part>
    </AdminFrame>
  );
}

const statesOf = (byState: Record<string, number>): string =>
  Object.entries(byState)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');

function migrationsOf({ last, count, missing }: DatabaseState['migrations'], t: Translator<'admin'>) {
  if (missing.length > 0) return <span className="text-bad">{t('missing', { names: missing.join(', ') })}</span>;
  return last ? t('migrated', { count, last }) : t('notMigrated', { count });
}

function TableSizes({ tables }: { tables: DatabaseState['tables'] }) {
  const t = useT();
  const f = useFormats();
  return (
    <DataTable
      caption={t('largest')}
      columns={[
        { name: t('table') },
        { name: t('rows'), figure: true },
        { name: t('size'), figure: true },
        { name: t('indexes'), figure: true, wideOnly: true },
      ]}
    >
      {tables.map(({ name, rows, bytes, indexBytes }) => (
        <tr key={name}>
          <th scope="row" className={`${cell} w-full break-all`}>
            {name}
          </th>
          <td className={figureCell}>{f.count(rows)}</td>
          <td className={`${figureCell} whitespace-nowrap`}>{f.bytes(bytes)}</td>
          <td className={`${wideFigureCell} whitespace-nowrap`}>{f.bytes(indexBytes)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function SlowStatements({ slow }: { slow: DatabaseState['slow'] }) {
  const t = useT();
  const f = useFormats();
  if (slow.length === 0) return <p className="text-muted border-line border-t pt-3">{t('noSlow')}</p>;
  return (
    <ol className="border-line border-t">
      {slow.map(({ at, tookMs, text }) => (
        <li key={`${at} ${text}`} className="border-line grid grid-cols-[minmax(0,1fr)] gap-1 border-b py-2">
          <p className="flex justify-between gap-4">
            <span className="font-semibold">{f.number(tookMs)} ms</span>
            <Time iso={at} long className="text-12 text-muted" />
          </p>
          <code className="text-12 text-text-2 font-mono break-words">{text}</code>
        </li>
      ))}
    </ol>
  );
}
