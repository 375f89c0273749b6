import { FeedLink } from '#app/_feed/feed-link.tsx';
import { Cover } from '#app/_project/cover.tsx';
import { ProjectLink } from '#app/_project/project-link.tsx';
import { PriorityMark } from '#app/_review/priority-mark.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Link } from '#app/_ui/link.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ValidatorPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { formatDuration } from './duration.ts';
import { tileLink } from './own-tab.tsx';

/** What waits for a validator, the most urgent first, and what they have done. */
export function ValidatorTab({ part }: { part: ValidatorPart }) {
  const { open, queue, awardedCount, declinedCount, medianAwardSeconds } = part;
  const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Tiles>
        <Tile
          name={
            <Link href="/reviews" prefetch="intent" className={tileLink}>
              Waiting for you
            </Link>
          }
          value={formatNumber(waiting)}
          note={
            open.urgent > 0 ? `${formatNumber(open.urgent)} urgent` : open.high > 0 && `${formatNumber(open.high)} high`
          }
        />
        <Tile
          name="Median time to award"
          value={medianAwardSeconds === null ? 'None yet' : formatDuration(medianAwardSeconds)}
        />
        <Tile name="Badges awarded" value={formatNumber(awardedCount)} />
        <Tile name="Declined" value={formatNumber(declinedCount)} />
      </Tiles>
      <DashboardPart
        title="Queue"
        more={
          <Link href="/reviews" prefetch="intent">
            {waiting > queue.length ? `All ${formatNumber(waiting)}` : 'Reviews'}
          </Link>
        }
      >
        {queue.length === 0 ? (
          <NothingYet action={<FeedLink className={buttonClass()}>Look at projects</FeedLink>}>
            Nothing waits for you. What the admins assign to you comes here, the most urgent first.
          </NothingYet>
        ) : (
          <ul>
            {queue.map((assignment) => (
              <Assignment key={`${assignment.project.slug} ${assignment.assignedAt}`} assignment={assignment} />
            ))}
          </ul>
        )}
      </DashboardPart>
    </>
  );
}

function Assignment({ assignment }: { assignment: ValidatorPart['queue'][number] }) {
  const { project, priority, status, assignedAt, dueAt } = assignment;
  return (
    <li className={dashboardRow}>
      <Cover slug={project.slug} url={project.coverUrl} className="w-16 shrink-0" />
      <TwoLines
        below={
          <>
            {status === 'started' ? 'You have started. ' : ''}Assigned <Time iso={assignedAt} long />
            {dueAt && (
              <>
                , due <time dateTime={dueAt}>{dueDay.format(new Date(dueAt))}</time>
              </>
            )}
          </>
        }
      >
        <ProjectLink slug={project.slug} prefetch="intent" dir="auto" className="stretch hover:text-accent">
          {project.title}
        </ProjectLink>
      </TwoLines>
      <PriorityMark priority={priority} />
    </li>
  );
}

const dueDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
