'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import { cell, DataTable, figureCell, Part, wideCell } from './data-table.tsx';
import { databaseQuery } from './database-query.ts';
import type { DatabaseState } from './use-database.ts';

type Report = NonNullable<DatabaseState['reconciliation']>;

/** Whether stored counts and scores were what they are counted from, and a new comparison. */
export function ReconciliationPart({ database: { reconciliation, isReconciling } }: { database: DatabaseState }) {
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const start = async () => {
    setFailure(undefined);
    await api.ops.reconcile.mutate({}).catch((error: unknown) => setFailure(toldOf(error).message));
    await queryClient.invalidateQueries({ queryKey: databaseQuery().queryKey });
  };
  return (
    <Part
      title="Counts and scores"
      about={
        <span role="status">
          {failure ??
            (isReconciling ? 'They are being compared with what they are counted from.' : outcomeOf(reconciliation))}
        </span>
      }
      end={
        <Button disabled={isReconciling} onClick={() => void start()}>
          Reconcile now
        </Button>
      }
    >
      {reconciliation && <Findings report={reconciliation} />}
    </Part>
  );
}

function outcomeOf(report: Report | null): string {
  if (!report) return 'They have not been compared with what they are counted from yet. That is done each night.';
  if (!report.endedAt) return 'The last comparison did not end. It is done again each night.';
  if (report.foundCount === 0) return 'All of them were right.';
  return `${formatPlural(report.foundCount, 'row')} had a wrong one, and ${report.foundCount === 1 ? 'was' : 'were'} mended.`;
}

function Findings({ report: { startedAt, endedAt, findings } }: { report: Report }) {
  return (
    <>
      <p className="text-muted">
        Last compared <Time iso={startedAt} long />
        {endedAt && `, in ${formatNumber(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)))} ms`}
      </p>
      {findings.length === 0 ? (
        <Empty title="Nothing to mend" />
      ) : (
        <DataTable
          caption="What was wrong, and is mended"
          columns={[{ name: 'Column' }, { name: 'Rows', figure: true }, { name: 'Some of them', wideOnly: true }]}
        >
          {findings.map(({ column, rows, examples }) => (
            <tr key={column}>
              <th scope="row" className={`${cell} break-all`}>
                {column}
              </th>
              <td className={figureCell}>{formatNumber(rows)}</td>
              <td className={`${wideCell} text-12 text-muted font-mono break-all`}>{examples.join(', ')}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
