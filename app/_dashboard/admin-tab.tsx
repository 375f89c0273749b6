import type { ReactNode } from 'react';
import { AdminLink } from '#app/_admin/admin-link.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { CasesLink } from '#app/_report/cases-link.tsx';
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
  const { feedback, applications, cases, appeals, countedAt, days } = part;
  return (
    <>
      <Tiles>
        <Queue waiting={cases}>
          <AdminLink to="/admin/reports" className={tileLink}>
            {t('cases')}
          </AdminLink>
        </Queue>
        <Queue waiting={appeals}>
          <CasesLink address={{ state: 'appealed' }} className={tileLink}>
            {t('appeals')}
          </CasesLink>
        </Queue>
        <Queue waiting={applications}>
          <AdminLink to="/admin/applications" className={tileLink}>
            {t('applications')}
          </AdminLink>
        </Queue>
        <Queue waiting={feedback}>
          <AdminLink to="/admin/feedback" className={tileLink}>
            {t('feedback')}
          </AdminLink>
        </Queue>
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

type QueueProps = {
  waiting: AdminPart['feedback'];
  /** Its name, as a link to it. */
  children: ReactNode;
};

function Queue({ waiting: { count, oldestAt }, children }: QueueProps) {
  const t = useT();
  const f = useFormats();
  return (
    <Tile
      name={children}
      value={f.counted(count)}
      note={oldestAt && t.rich('oldest', { time: () => <Time iso={oldestAt} /> })}
    />
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
