import type { ReactNode } from 'react';
import type { AdminPath } from '#app/_admin/admin-pages.ts';
import { useFormats } from '#app/_i18n/formats.ts';
import { Link } from '#app/_ui/link.tsx';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { AdminPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, NothingYet } from './dashboard-part.tsx';
import { tileLink } from './own-tab.tsx';
import { useT } from './t.ts';

/** What waits for the admins, and how the site grows. */
export function AdminTab({ part }: { part: AdminPart }) {
  const t = useT();
  const f = useFormats();
  const { feedback, applications, cases, appeals, countedAt, days } = part;
  const oldest = ({ oldestAt }: { oldestAt: string | null }) =>
    oldestAt && t.rich('oldest', { time: () => <Time iso={oldestAt} /> });
  return (
    <>
      <Tiles>
        <Tile
          name={<Queue to="/admin/reports">{t('cases')}</Queue>}
          value={f.number(cases.count)}
          note={cases.count > 0 && t('reports', { count: cases.reportCount })}
        />
        <Tile
          name={<Queue to="/admin/reports">{t('appeals')}</Queue>}
          value={f.number(appeals.count)}
          note={oldest(appeals)}
        />
        <Tile
          name={<Queue to="/admin/applications">{t('applications')}</Queue>}
          value={f.number(applications.count)}
          note={oldest(applications)}
        />
        <Tile
          name={<Queue to="/admin/feedback">{t('feedback')}</Queue>}
          value={f.number(feedback.count)}
          note={oldest(feedback)}
        />
      </Tiles>
      <DashboardPart
        title={t('growth')}
        more={
          countedAt && (
            <span className="text-12 text-muted">
              {t.rich('counted', { time: () => <Time iso={countedAt} long /> })}
            </span>
          )
        }
      >
        {countedAt ? (
          <div className="-mt-px">
            <Tiles>
              {totals.map((field) => (
                <Total key={field} name={t(`total-${field}`)} values={days.map((day) => day[field])} />
              ))}
            </Tiles>
          </div>
        ) : (
          <NothingYet>{t('growthNone')}</NothingYet>
        )}
      </DashboardPart>
    </>
  );
}

function Queue({ to, children }: { to: AdminPath; children: ReactNode }) {
  return (
    <Link href={to} prefetch="intent" className={tileLink}>
      {children}
    </Link>
  );
}

const totals = ['people', 'projects', 'comments', 'votes', 'badges', 'intros'] as const;

/** One total with its line of the last days. */
function Total({ name, values }: { name: string; values: number[] }) {
  const t = useT();
  const f = useFormats();
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const more = last - first;
  const change = `${more < 0 ? '−' : '+'}${f.number(Math.abs(more))}`;
  const days = values.length - 1;
  return (
    <Tile name={name} value={f.number(last)} note={days > 0 && t('change', { change, days })}>
      <Sparkline values={values} label={t('line', { name, days, first, last })} />
    </Tile>
  );
}
