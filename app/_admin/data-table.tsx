import type { ReactNode } from 'react';

type Column = { name: string; figure?: boolean; wideOnly?: boolean; hidden?: boolean };

/** Rows of the same kind, under heads that stay short; where text is large it scrolls by itself. Its rows are made of `cell` and `figureCell`. */
export function DataTable({ caption, columns, children }: { caption: string; columns: Column[]; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, figure, wideOnly, hidden }) => (
              <th
                key={name}
                scope="col"
                className={`${head} ${figure ? 'text-end' : 'text-start'} ${wideOnly ? 'max-tablet:hidden' : ''}`}
              >
                {hidden ? <span className="sr-only">{name}</span> : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

const head = 'whitespace-nowrap border-b border-line py-2 pe-4 text-12 font-medium text-muted last:pe-0';

export const cell = 'border-b border-line py-2.5 pe-4 align-middle text-start font-normal last:pe-0';
export const wideCell = `${cell} max-tablet:hidden`;
export const figureCell = 'border-b border-line py-2.5 pe-4 align-middle text-end last:pe-0';
export const wideFigureCell = `${figureCell} max-tablet:hidden`;

/** A part of a page under its name, with what may be done about it at the end of that line. */
export function Part({
  title,
  about,
  end,
  children,
}: {
  title: string;
  about?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="grid min-w-0 gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 className="text-16">{title}</h2>
          {about && <p className="text-text-2 max-w-150 text-pretty">{about}</p>}
        </div>
        {end}
      </div>
      {children}
    </section>
  );
}

/** Names and what they are, side by side. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="tablet:grid-cols-3 border-line grid grid-cols-2 gap-x-6 border-t">
      {facts.map(([name, value]) => (
        <div key={name} className="border-line min-w-0 border-b py-2">
          <dt className="text-12 text-muted">{name}</dt>
          <dd className="font-medium break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
