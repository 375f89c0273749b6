import type { ReactNode } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import { useT } from './t.ts';

type Props = {
  id: string;
  title: string;
  /** What it is for, in a sentence or two. */
  about: ReactNode;
  /** As one would write it down; several lines where it has several. */
  formula?: string;
  /** Reckoned by the site's own function while the page is made. */
  example?: ReactNode;
  children?: ReactNode;
};

/** One formula: what it is for, how it goes, and an example that was reckoned by it. */
export function Formula({ id, title, about, formula, example, children }: Props) {
  const t = useT();
  return (
    <Section id={id} title={title}>
      <div className="text-16 grid max-w-[72ch] gap-3 text-pretty">
        <p>{about}</p>
        {formula && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be wider than the column scrolls by itself, by keyboard too
          <pre tabIndex={0} className="rounded-8 bg-sunken text-14 overflow-x-auto px-4 py-3 font-mono">
            {formula}
          </pre>
        )}
        {children}
        {example && (
          <p className="border-line text-text-2 border-s-2 ps-4">
            {t.rich('example', {
              b: (text) => <b className="text-text font-semibold">{text}</b>,
              example: () => example,
            })}
          </p>
        )}
      </div>
    </Section>
  );
}

/** Up to three decimals. */
export function useFigure(): (value: number) => string {
  const f = useFormats();
  return (value) => f.numberBy(value, { maximumFractionDigits: 3 });
}
