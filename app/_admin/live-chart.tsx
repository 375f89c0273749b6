'use client';

import { ChevronRight } from 'lucide-react';
import { useFormats } from '#app/_i18n/formats.ts';
import { useT } from './t.ts';

type Line = { name: string; values: readonly number[] };

type Props = {
  title: string;
  lines: readonly Line[];
  /** Seconds before the last value of each, from the first on. */
  secondsAgo: readonly number[];
  format?: (value: number) => string;
};

const [width, height] = [480, 96];
/** By colour and by dashes, so that either tells them apart. */
const strokes = [
  { className: 'stroke-accent', dash: undefined },
  { className: 'stroke-warn', dash: '6 3' },
  { className: 'stroke-muted', dash: '2 3' },
];

/** What a few figures were of late, as lines, with the last of each in words and all of them in a table. */
export function LiveChart({ title, lines, secondsAgo, ...props }: Props) {
  const t = useT();
  const f = useFormats();
  const format = props.format ?? f.number;
  const top = Math.max(1, ...lines.flatMap(({ values }) => values));
  const latest = lines.map(({ name, values }) => `${name} ${format(values.at(-1) ?? 0)}`).join(', ');
  return (
    <figure className="min-w-0">
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-2">
        <span className="font-semibold">{title}</span>
        <span className="text-12 text-muted">{t('upTo', { top: format(top) })}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={`${title}: ${latest}`}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="border-line h-24 w-full border-b"
      >
        {lines.map(({ name, values }, index) => (
          <polyline
            key={name}
            points={pointsOf(values, top)}
            fill="none"
            strokeWidth={1.5}
            strokeDasharray={strokes[index]?.dash}
            vectorEffect="non-scaling-stroke"
            className={strokes[index]?.className}
          />
        ))}
      </svg>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pt-2">
        {lines.map(({ name, values }, index) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg width="20" height="8" aria-hidden="true" className={strokes[index]?.className}>
              <line x1="0" y1="4" x2="20" y2="4" strokeWidth={2} strokeDasharray={strokes[index]?.dash} />
            </svg>
            <span className="text-text-2">{name}</span>
            <span className="font-semibold tabular-nums">{format(values.at(-1) ?? 0)}</span>
          </li>
        ))}
      </ul>
      <details className="group pt-1">
        <summary className="text-12 text-muted hover:text-text touch:min-h-11 inline-flex min-h-7 cursor-pointer items-center gap-1">
          <ChevronRight className="size-4 group-open:rotate-90" aria-hidden="true" />
          {t('asTable')}
        </summary>
        <Figures {...{ title, lines, secondsAgo, format }} />
      </details>
    </figure>
  );
}

function Figures({ title, lines, secondsAgo, format }: Required<Props>) {
  const t = useT();
  const f = useFormats();
  const rows = secondsAgo.map((seconds, index) => ({
    seconds,
    figures: lines.map(({ values }) => values[index] ?? 0),
  }));
  return (
    <table className="text-12 w-full tabular-nums">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {[t('secondsAgo'), ...lines.map(({ name }) => name)].map((name) => (
            <th key={name} scope="col" className="text-muted py-1 pe-4 text-start font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.toReversed().map(({ seconds, figures }) => (
          <tr key={seconds} className="border-line border-t">
            <th scope="row" className="py-1 pe-4 text-start font-normal">
              {f.number(Math.round(seconds))}
            </th>
            {figures.map((figure, index) => (
              <td key={lines[index]?.name} className="py-1 pe-4">
                {format(figure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function pointsOf(values: readonly number[], top: number): string {
  const step = width / Math.max(values.length - 1, 1);
  const y = (value: number) => (height - 2 - (value / top) * (height - 6)).toFixed(1);
  const points = values.map((value, index) => `${(index * step).toFixed(1)},${y(value)}`);
  return points.length === 1 ? `${points[0]} ${width},${y(values[0] ?? 0)}` : points.join(' ');
}
