import { Section } from '#app/_project/section.tsx';
import { formatDate } from '#app/_ui/time.tsx';

/** What was changed in the formulas, the latest first. Whoever changes one adds a line. */
const changes = [
  { on: '2026-11-28', what: 'A report weighs by how often its reporter was right before; until then each weighed 1.' },
  { on: '2026-11-28', what: 'The investor match reads stage and amount from what the project says that it raises.' },
  {
    on: '2026-11-24',
    what: 'Proof score, trending, karma, chain rank and investor match were laid down as they stand above.',
  },
];

export function Changes() {
  return (
    <Section id="changes" title="Changes">
      <ol className="text-16 grid max-w-[72ch] gap-2">
        {changes.map(({ on, what }) => (
          <li key={what} className="tablet:grid-cols-[160px_minmax(0,1fr)] grid gap-x-4">
            <time dateTime={on} className="text-muted tabular-nums">
              {formatDate(on)}
            </time>
            <span className="text-pretty">{what}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
