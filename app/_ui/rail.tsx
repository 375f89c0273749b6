import { Children, type ReactNode, useId } from 'react';

/** Short lists beside a page on a wide window. */
export function Rail({ className = '', children }: { className?: string; children: ReactNode }) {
  return (
    <div className={`rail:grid hidden min-w-0 content-start gap-8 py-6 print:hidden ${className}`}>{children}</div>
  );
}

type RailListProps = { title: string /** A link to the whole list. */; more: ReactNode; children?: ReactNode };

/** One of them; nothing at all where it is empty. */
export function RailList({ title, more, children }: RailListProps) {
  const id = useId();
  if (Children.count(children) === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div className="border-line flex items-baseline justify-between border-b pb-2">
        <h2 id={id} className="text-14">
          {title}
        </h2>
        <span className="text-12 text-muted [&_a:hover]:text-text [&_a]:-my-1 [&_a]:py-1 [&_a:hover]:underline">
          {more}
        </span>
      </div>
      <ol>{children}</ol>
    </section>
  );
}

type RailItemProps = { mark: ReactNode; children: ReactNode; below?: string; end?: ReactNode };

/** A mark, a name and a line below it, something at the end. */
export function RailItem({ mark, children, below, end }: RailItemProps) {
  return (
    <li className="border-line relative flex min-w-0 items-center gap-3 border-b py-[9px]">
      {mark}
      <div className="grid min-w-0 flex-1 font-medium *:truncate">
        {children}
        {below && <small className="text-12 text-muted font-normal">{below}</small>}
      </div>
      {end}
    </li>
  );
}
