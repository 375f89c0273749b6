import { cell, DataTable, figureCell } from '#app/_admin/data-table.tsx';
import { formatCount, formatShare } from '#app/_ui/number.ts';
import type { SpeedFigures } from '#server/speed/speed.output.ts';

/** How many answers were there when they were asked for: of the front, and of the cache by policy. */
export function HitTable({ figures: { front, policies } }: { figures: SpeedFigures }) {
  const rows = [
    ...(front && front.answers > 0 ? [{ name: 'Whole answers that the front holds', ...front }] : []),
    ...policies.map(({ policy, ...of }) => ({ name: policy, ...of })),
  ];
  return (
    <DataTable
      caption="Answers that were there already, by policy"
      columns={[{ name: 'Policy' }, { name: 'There already' }, { name: 'Answers', figure: true }]}
    >
      {rows.map(({ name, answers, hits }) => (
        <tr key={name}>
          <th scope="row" className={cell}>
            {name}
          </th>
          <td className={`${cell} w-1/2`}>
            <span className="flex items-center gap-2">
              <span
                aria-hidden="true"
                className="bg-sunken rounded-4 max-phone:hidden h-2 min-w-0 flex-1 overflow-hidden"
              >
                <span className="bg-accent block h-full" style={{ width: `${(hits / answers) * 100}%` }} />
              </span>
              <span className="w-12 text-right">{formatShare(hits / answers)}</span>
            </span>
          </td>
          <td className={figureCell}>{formatCount(answers)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
