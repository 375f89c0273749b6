import { NotificationsLink } from '#app/_notification/notifications-link.tsx';
import { Link } from '#app/_ui/link.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { FirstSteps } from './first-steps.tsx';
import { LatestBadges } from './latest-badges.tsx';
import { OwnProjects } from './own-projects.tsx';

/** What everybody has: what is unread, how their projects do, what they were given. */
export function OwnTab({ part: { karma, stats, unread, projects, badges } }: { part: OwnPart }) {
  const isNew = stats.projects + stats.drafts + stats.comments === 0;
  return (
    <>
      <Tiles>
        <Tile
          name={
            <NotificationsLink prefetch="intent" className={tileLink}>
              Unread notifications
            </NotificationsLink>
          }
          value={formatNumber(unread.notifications)}
        />
        <Tile
          name={
            <Link href="/messages" prefetch="intent" className={tileLink}>
              Unread messages
            </Link>
          }
          value={formatNumber(unread.messages)}
        />
        <Tile
          name={
            <Link href="/intros" prefetch="intent" className={tileLink}>
              Intro requests to answer
            </Link>
          }
          value={formatNumber(unread.intros)}
        />
        <Tile
          name="Karma"
          value={formatNumber(karma)}
          note={`${formatPlural(stats.followers, 'follower')}, ${formatPlural(stats.comments, 'comment')}`}
        />
        <Tile
          name="Projects"
          value={formatNumber(stats.projects)}
          note={stats.drafts > 0 && formatPlural(stats.drafts, 'draft')}
        />
        <Tile name="Badges on them" value={formatNumber(stats.badges)} />
      </Tiles>
      {isNew && <FirstSteps />}
      <div className="rail:grid-cols-[minmax(0,1fr)_336px] grid grid-cols-[minmax(0,1fr)] gap-x-12">
        <OwnProjects projects={projects} count={stats.projects} drafts={stats.drafts} />
        <LatestBadges badges={badges} />
      </div>
    </>
  );
}

/** A tile's name that leads somewhere: the whole tile is its target. */
export const tileLink = 'stretch hover:text-text hover:underline focus-visible:after:outline-2 focus-visible:outline-0';
