import { useFormats } from '#app/_i18n/formats.ts';
import { Section } from '#app/_project/section.tsx';
import { useT } from './t.ts';

/** What was changed in the formulas, the latest first. Whoever changes one adds a line. */
const changes = [
  { on: '2026-11-30', what: 'change-hot' },
  { on: '2026-11-29', what: 'change-address' },
  { on: '2026-11-28', what: 'change-weight' },
  { on: '2026-11-28', what: 'change-match' },
  { on: '2026-11-24', what: 'change-first' },
] as const;

export function Changes() {
  const t = useT();
  const f = useFormats();
  return (
    <Section id="changes" title={t('changes')}>
      <ol className="text-16 grid max-w-[72ch] gap-2">
        {changes.map(({ on, what }) => (
          <li key={what} className="tablet:grid-cols-[160px_minmax(0,1fr)] grid gap-x-4">
            <time dateTime={on} className="text-muted tabular-nums">
              {f.date(on)}
            </time>
            <span className="text-pretty">{t(what)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
