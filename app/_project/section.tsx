import type { ReactNode } from 'react';

type Props = {
  id: string;
  title: string;
  /** Said quietly beside the title. */
  note?: string;
  children: ReactNode;
};

/** A part of the page, with an address of its own. */
export function Section({ id, title, note, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-14 pt-10">
      <h2 id={`${id}-title`} className="text-16 flex flex-wrap items-baseline gap-x-2 pb-3">
        {title}
        {note && <span className="text-14 text-muted font-normal tabular-nums">{note}</span>}
      </h2>
      {children}
    </section>
  );
}
