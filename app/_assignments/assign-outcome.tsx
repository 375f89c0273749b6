import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import type { Assigned } from '#server/validator/assignment.output.ts';

/** What became of it: how many were assigned, and why the others were not. */
export function AssignOutcome({ outcome }: { outcome: Assigned | string | undefined }) {
  if (typeof outcome === 'string') {
    return (
      <p role="alert" className="text-bad">
        {outcome}
      </p>
    );
  }
  const { assignedCount, skipped } = outcome ?? { assignedCount: 0, skipped: [] };
  return (
    <div role="status" className="grid gap-2">
      {outcome && (
        <p className={assignedCount > 0 ? 'text-good' : ''}>{formatPlural(assignedCount, 'review')} assigned.</p>
      )}
      {skipped.length > 0 && (
        <>
          <p className="text-text-2">{formatNumber(skipped.length)} skipped:</p>
          <ul className="text-12 text-muted grid gap-1">
            {skipped.slice(0, mostTold).map(({ slug, username, why }) => (
              <li key={`${slug} ${username}`} className="[overflow-wrap:anywhere]">
                {slug}, {username}: {whys[why]}
              </li>
            ))}
            {skipped.length > mostTold && <li>and {formatNumber(skipped.length - mostTold)} more</li>}
          </ul>
        </>
      )}
    </div>
  );
}

const mostTold = 12;

const whys: Record<Assigned['skipped'][number]['why'], string> = {
  not_published: 'the project is not public',
  not_validator: 'no validator',
  own_project: 'their own project',
  other_category: 'not of their categories',
  already_assigned: 'waits for them already',
  badge_stands: 'has their badge',
};
