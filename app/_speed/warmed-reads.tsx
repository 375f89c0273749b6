import { Fragment } from 'react';
import { cell, DataTable, figureCell } from '#app/_admin/data-table.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { Time } from '#app/_ui/time.tsx';
import type { SpeedFigures } from '#server/speed/speed.output.ts';
import { useT } from './t.ts';
import { waitIn } from './use-format-wait.ts';

/** The last warm run, and of each read how old its oldest answer is and how long all are fresh. */
export function WarmedReads({ run }: { run: SpeedFigures['warmRun'] }) {
  const t = useT();
  const f = useFormats();
  if (!run) return <p className="text-muted">{t('noRun')}</p>;
  return (
    <>
      <p>
        {t.rich('run', {
          count: run.keys,
          took: waitIn(f, run.tookMs),
          failed: run.failed,
          time: () => <Time iso={run.startedAt} long />,
        })}
      </p>
      <DataTable
        caption={t('runTable')}
        columns={[
          { name: t('read') },
          { name: t('answers'), figure: true },
          { name: t('oldest'), figure: true },
          { name: t('fresh'), figure: true },
        ]}
      >
        {run.reads.map(({ name, keys, oldestAt, freshUntil }) => (
          <tr key={name}>
            <th scope="row" className={`${cell} text-12 font-mono`}>
              {name.split('.').map((word, index) => (
                <Fragment key={word}>
                  {index > 0 && (
                    <>
                      .<wbr />
                    </>
                  )}
                  {word}
                </Fragment>
              ))}
            </th>
            <td className={figureCell}>{f.number(keys)}</td>
            <td className={`${figureCell} whitespace-nowrap`}>{oldestAt ? <Time iso={oldestAt} /> : t('none')}</td>
            <td className={`${figureCell} whitespace-nowrap`}>
              {freshUntil ? <time dateTime={freshUntil}>{f.dateBy(freshUntil, clock)}</time> : t('none')}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}

const clock = { timeStyle: 'short', timeZone: 'UTC' } as const;
