import { cell, DataTable, figureCell } from '#app/_admin/data-table.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import type { SpeedFigures } from '#server/speed/speed.output.ts';
import { useT } from './t.ts';

/** How many answers were there when they were asked for: of the front, and of the cache by policy. */
export function HitTable({ figures: { front, policies } }: { figures: SpeedFigures }) {
  const t = useT();
  const f = useFormats();
  const rows = [
    ...(front && front.answers > 0 ? [{ name: t('front'), ...front }] : []),
    ...policies.map(({ policy, ...of }) => ({ name: policy, ...of })),
  ];
  return (
    <DataTable
      caption={t('thereTable')}
      columns={[{ name: t('policy') }, { name: t('hits') }, { name: t('answers'), figure: true }]}
    >
      {rows.map(({ name, answers, hits }) => (
        <tr key={name}>
          <th scope="row" className={cell}>
            {name}
          </th>
          <td className={`${cell} w-1/2`}>
            <span className="flex items-center gap-2">
              <span aria-hidden="true" className="bg-sunken rounded-4 h-2 min-w-0 flex-1 overflow-hidden">
                <span className="bg-accent block h-full" style={{ width: `${(hits / answers) * 100}%` }} />
              </span>
              <span className="min-w-12 text-end whitespace-nowrap">{f.share(hits / answers)}</span>
            </span>
          </td>
          <td className={figureCell}>{f.count(answers)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
