import { FeedLink } from '#app/_feed/feed-link.tsx';
import { useFormats } from '#app/_i18n/formats.ts';
import { Cover } from '#app/_project/cover.tsx';
import { PriorityMark } from '#app/_review/priority-mark.tsx';
import { QueueLink } from '#app/_review/queue-link.tsx';
import { ReviewLink } from '#app/_review/review-link.tsx';
import { buttonClass } from '#app/_ui/button.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { ValidatorPart } from '#server/prefetch/dashboard.output.ts';
import { DashboardPart, dashboardRow, NothingYet, TwoLines } from './dashboard-part.tsx';
import { formatDuration } from './duration.ts';
import { tileLink } from './own-tab.tsx';
import { useT } from './t.ts';

/** What waits for a validator, the most urgent first, and what they have done. */
export function ValidatorTab({ part }: { part: ValidatorPart }) {
  const t = useT();
  const f = useFormats();
  const { open, queue, awardedCount, declinedCount, medianAwardSeconds } = part;
  const waiting = Object.values(open).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Tiles>
        <Tile
          name={<QueueLink className={tileLink}>{t('waitingForYou')}</QueueLink>}
          value={f.number(waiting)}
          note={
            open.urgent > 0 ? t('urgent', { count: open.urgent }) : open.high > 0 && t('high', { count: open.high })
          }
        />
        <Tile
          name={t('median')}
          value={medianAwardSeconds === null ? t('noneYet') : formatDuration(medianAwardSeconds, f)}
        />
        <Tile name={t('awarded')} value={f.number(awardedCount)} />
        <Tile name={t('declined')} value={f.number(declinedCount)} />
      </Tiles>
      <DashboardPart
        title={t('queue')}
        more={<QueueLink>{waiting > queue.length ? t('allOf', { count: waiting }) : t('reviews')}</QueueLink>}
      >
        {queue.length === 0 ? (
          <NothingYet action={<FeedLink className={buttonClass()}>{t('look')}</FeedLink>}>{t('queueNone')}</NothingYet>
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
  const t = useT();
  const f = useFormats();
  const { project, priority, status, assignedAt, dueAt } = assignment;
  const time = () => <Time iso={assignedAt} long />;
  return (
    <li className={dashboardRow}>
      <Cover slug={project.slug} url={project.coverUrl} className="w-16 shrink-0" />
      <TwoLines
        below={
          dueAt
            ? t.rich(status === 'started' ? 'startedDue' : 'assignedDue', {
                time,
                due: () => <time dateTime={dueAt}>{f.dateBy(dueAt, dueDay)}</time>,
              })
            : t.rich(status === 'started' ? 'started' : 'assigned', { time })
        }
      >
        <ReviewLink slug={project.slug} dir="auto" className="stretch hover:text-accent">
          {project.title}
        </ReviewLink>
      </TwoLines>
      <PriorityMark priority={priority} />
    </li>
  );
}

const dueDay = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
