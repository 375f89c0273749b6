import type { ReactNode } from 'react';

/** Figures side by side, with hairlines between them. */
export function Tiles({ children }: { children: ReactNode }) {
  return (
    <div className="border-line overflow-hidden border-y">
      <dl className="tablet:grid-cols-[repeat(auto-fit,minmax(168px,1fr))] max-tablet:*:last:odd:col-span-2 -ms-[17px] -mt-px grid grid-cols-2">
        {children}
      </dl>
    </div>
  );
}

type TileProps = {
  name: ReactNode;
  value: ReactNode;
  /** Said quietly beside the value. */
  note?: ReactNode;
  /** A drawing below. */
  children?: ReactNode;
};

/** One of them. A link in its name opens the whole tile. */
export function Tile({ name, value, note, children }: TileProps) {
  return (
    <div className="border-line relative grid min-w-0 content-start gap-0.5 border-s border-t p-4">
      <dt className="text-12 text-muted">{name}</dt>
      <dd className={children ? 'grid' : 'flex flex-wrap items-baseline gap-x-2'}>
        <span className="text-24 font-semibold tracking-[-0.02em] tabular-nums">{value}</span>
        {note && <span className="text-12 text-muted tabular-nums">{note}</span>}
      </dd>
      {children && <dd className="pt-2">{children}</dd>}
    </div>
  );
}
