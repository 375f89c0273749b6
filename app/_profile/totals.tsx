import { formatNumber } from '#app/_ui/number.ts';
import type { ProfilePage } from '#server/profile/profile.output.ts';

/** What a person's doings come to. */
export function Totals({ profile: { karma, projectCount, commentCount, badgeCount } }: { profile: ProfilePage }) {
  const rows = [
    ['Projects', projectCount],
    ['Badges on them', badgeCount],
    ['Comments', commentCount],
  ] as const;
  return (
    <section aria-labelledby="karma-title">
      <h2 id="karma-title" className="border-line text-14 border-b pb-2">
        Karma
      </h2>
      <p className="text-32 py-3 font-semibold tabular-nums">{formatNumber(karma)}</p>
      <p className="text-12 text-muted pb-3 text-pretty">
        Votes on their projects and comments, and the points of their badges.
      </p>
      <dl className="text-text-2 grid grid-cols-[1fr_auto] gap-y-1.5">
        {rows.map(([name, count]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="text-text text-right tabular-nums">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
