'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { Time } from '#app/_ui/time.tsx';
import { cell, DataTable, figureCell, Part, wideCell } from './data-table.tsx';
import { databaseQuery } from './database-query.ts';
import { useT } from './t.ts';
import type { DatabaseState } from './use-database.ts';

type Report = NonNullable<DatabaseState['reconciliation']>;

/** Whether stored counts and scores were what they are counted from, and a new comparison. */
export function ReconciliationPart({ database: { reconciliation, isReconciling } }: { database: DatabaseState }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const start = async () => {
    setFailure(undefined);
    await api.ops.reconcile.mutate({}).catch((error: unknown) => setFailure(toldOf(error).message));
    await queryClient.invalidateQueries({ queryKey: databaseQuery().queryKey });
  };
  return (
    <Part
      title={t('counts')}
      about={<span role="status">{failure ?? (isReconciling ? t('comparing') : outcomeOf(reconciliation, t))}</span>}
      end={
        <Button aria-disabled={isReconciling || undefined} onClick={() => isReconciling || void start()}>
          {t('reconcile')}
        </Button>
      }
    >
      {reconciliation && <Findings report={reconciliation} />}
    </Part>
  );
}

function outcomeOf(report: Report | null, t: Translator<'admin'>): string {
  if (!report) return t('notCompared');
  if (!report.endedAt) return t('notEnded');
  if (report.foundCount === 0) return t('allRight');
  return t('mended', { count: report.foundCount });
}

function Findings({ report: { startedAt, endedAt, findings } }: { report: Report }) {
  const t = useT();
  const f = useFormats();
  const time = () => <Time iso={startedAt} long />;
  return (
    <>
      <p className="text-muted">
        {endedAt
          ? t.rich('comparedIn', { time, ms: Math.max(0, Date.parse(endedAt) - Date.parse(startedAt)) })
          : t.rich('comparedAt', { time })}
      </p>
      {findings.length === 0 ? (
        <Empty title={t('nothingToMend')} />
      ) : (
        <DataTable
          caption={t('findings')}
          columns={[
            { name: t('column') },
            { name: t('rows'), figure: true },
            { name: t('someOfThem'), wideOnly: true },
          ]}
        >
          {findings.map(({ column, rows, examples }) => (
            <tr key={column}>
              <th scope="row" className={`${cell} break-all`}>
                {column}
              </th>
              <td className={figureCell}>{f.number(rows)}</td>
              <td className={`${wideCell} text-12 text-muted font-mono break-all`}>{examples.join(', ')}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
