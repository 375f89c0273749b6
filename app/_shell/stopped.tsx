import type { CSSProperties, ReactNode } from 'react';
import { Plate } from '#app/_project/cover.tsx';
import { useTellHydrated } from '#app/_ui/page-hydrated.ts';
import { hueOf } from '#app/_ui/plate.ts';

type StoppedProps = {
  /** What the picture is drawn from. */
  name: string;
  /** A status or the like, above the title. */
  sign?: string;
  title: string;
  children: ReactNode;
  actions: ReactNode;
};

/** Instead of a page: what happened, and where to go on. */
export function Stopped({ name, sign, title, children, actions }: StoppedProps) {
  useTellHydrated();
  return (
    <div className="wrap tablet:grid-cols-2 tablet:gap-12 grid gap-6 pt-12 pb-16">
      <div className="tablet:min-h-70 grid content-center gap-2 wrap-anywhere">
        {sign && <p className="text-muted">{sign}</p>}
        <h1>{title}</h1>
        <div className="text-text-2 text-pretty">{children}</div>
        <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
      </div>
      <div
        className="hue rounded-8 max-tablet:hidden overflow-hidden bg-(--ground)"
        style={{ '--h': hueOf(name) } as CSSProperties}
      >
        <Plate name={name} />
      </div>
    </div>
  );
}
