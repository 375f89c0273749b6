import type { ReactNode } from 'react';
import type { AdminPath } from '#app/_admin/admin-pages.ts';
import { Link } from '#app/_ui/link.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Sparkline } from '#app/_ui/sparkline.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { AdminPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, NothingYet } from './dashboard-part.tsx';
import { tileLink } from './own-tab.tsx';

/** What waits for the admins, and how the site grows. */
export function AdminTab({ part }: { part: AdminPart }) {
  const { feedback, applications, cases, appeals, countedAt, days } = part;
  return (
    <>
      <Tiles>
        <Tile
          name={<Queue to="/admin/reports">Reported things to decide</Queue>}
          value={formatNumber(cases.count)}
          note={cases.count > 0 && formatPlural(cases.reportCount, 'report')}
        />
        <Tile
          name={<Queue to="/admin/reports">Appeals</Queue>}
          value={formatNumber(appeals.count)}
          note={since(appeals)}
        />
        <Tile
          name={<Queue to="/admin/applications">Investor applications</Queue>}
          value={formatNumber(applications.count)}
          note={since(applications)}
        />
        <Tile
          name={<Queue to="/admin/feedback">Feedback</Queue>}
          value={formatNumber(feedback.count)}
          note={since(feedback)}
        />
      </Tiles>
      <DashboardPart
        title="How the site grows"
        more={
          countedAt && (
            <span className="text-12 text-muted">
              Counted <Time iso={countedAt} long />
            </span>
          )
        }
      >
        {countedAt ? (
          <div className="-mt-px">
            <Tiles>
              {totals.map(([field, name]) => (
                <Total key={field} name={name} values={days.map((day) => day[field])} />
              ))}
            </Tiles>
          </div>
        ) : (
          <NothingYet>
            People, projects, votes and the like are counted each hour. The first count is still to come.
          </NothingYet>
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

const since = ({ oldestAt }: { oldestAt: string | null }) =>
  oldestAt && (
    <>
      oldest <Time iso={oldestAt} />
    </>
  );

const totals = [
  ['people', 'People'],
  ['projects', 'Projects'],
  ['comments', 'Comments'],
  ['votes', 'Votes'],
  ['badges', 'Badges'],
  ['intros', 'Intro requests'],
] as const;

/** One total with its line of the last days. */
function Total({ name, values }: { name: string; values: number[] }) {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const more = last - first;
  const days = values.length - 1;
  return (
    <Tile
      name={name}
      value={formatNumber(last)}
      note={days > 0 && `${more < 0 ? '−' : '+'}${formatNumber(Math.abs(more))} in ${days} days`}
    >
      <Sparkline
        values={values}
        label={`${name} in the last ${days} days: from ${formatNumber(first)} to ${formatNumber(last)}`}
      />
    </Tile>
  );
}
