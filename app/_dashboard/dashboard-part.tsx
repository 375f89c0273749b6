import { type ReactNode, useId } from 'react';

type Props = {
  title: string;
  /** A link to all of it. */
  more?: ReactNode;
  children: ReactNode;
};

/** A list of the dashboard below its name. */
export function DashboardPart({ title, more, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 pt-8">
      <div className="border-line flex items-baseline justify-between gap-4 border-b pb-2">
        <h2 id={id} className="text-16">
          {title}
        </h2>
        <span className="text-text-2 [&_a:hover]:text-text [&_a]:touch:-my-3 [&_a]:touch:py-3 [&_a]:-my-2 [&_a]:inline-block [&_a]:py-2 [&_a:hover]:underline">
          {more}
        </span>
      </div>
      {children}
    </section>
  );
}

/** Where a part has nothing to show: what comes there, and what to do. */
export function NothingYet({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-3 py-5">
      <p className="text-text-2 max-w-[52ch] text-pretty">{children}</p>
      {action}
    </div>
  );
}

/** A row of such a list. In large text its last part goes below the name, which would be cut short. */
export const dashboardRow =
  'border-line relative flex min-h-14 min-w-0 flex-wrap items-center justify-end gap-x-3 border-b py-2.5';

/** A name with a line below it. */
export function TwoLines({ children, below }: { children: ReactNode; below: ReactNode }) {
  return (
    <div className="grid min-w-0 grow basis-[7rem]">
      <span className="truncate font-medium">{children}</span>
      <small className="text-12 text-muted line-clamp-2 tabular-nums has-[a]:line-clamp-none">{below}</small>
    </div>
  );
}
