import type { Assigned } from '#server/validator/assignment.output.ts';
import { useT } from './t.ts';

/** What became of it: how many were assigned, and why the others were not. */
export function AssignOutcome({ outcome }: { outcome: Assigned | string | undefined }) {
  const t = useT();
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
      {outcome && <p className={assignedCount > 0 ? 'text-good' : ''}>{t('assigned', { count: assignedCount })}</p>}
      {skipped.length > 0 && (
        <>
          <p className="text-text-2">{t('skipped', { count: skipped.length })}</p>
          <ul className="text-12 text-muted grid gap-1">
            {skipped.slice(0, mostTold).map(({ slug, username, why }) => (
              <li key={`${slug} ${username}`} className="[overflow-wrap:anywhere]">
                {slug}, {username}: {t(`why-${why}`)}
              </li>
            ))}
            {skipped.length > mostTold && <li>{t('more', { count: skipped.length - mostTold })}</li>}
          </ul>
        </>
      )}
    </div>
  );
}

const mostTold = 12;
