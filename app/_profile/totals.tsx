import { useFormats } from '#app/_i18n/formats.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';
import { useT } from './t.ts';

/** What a person's doings come to. */
export function Totals({ profile: { karma, projectCount, commentCount, badgeCount } }: { profile: ProfilePage }) {
  const t = useT();
  const f = useFormats();
  const rows = [
    [t('projects'), projectCount],
    [t('badges'), badgeCount],
    [t('comments'), commentCount],
  ] as const;
  return (
    <section aria-labelledby="karma-title">
      <h2 id="karma-title" className="border-line text-14 border-b pb-2">
        {t('karma')}
      </h2>
      <p className="text-32 py-3 font-semibold tabular-nums">{f.number(karma)}</p>
      <p className="text-12 text-muted pb-3 text-pretty">{t('karmaText')}</p>
      <dl className="text-text-2 grid grid-cols-[1fr_auto] gap-y-1.5">
        {rows.map(([name, count]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-text text-end tabular-nums">{f.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
