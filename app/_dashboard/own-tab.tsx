import { useFormats } from '#app/_i18n/formats.ts';
import { IntrosLink } from '#app/_intro/intros-link.tsx';
import { MessagesLink } from '#app/_message/messages-link.tsx';
import { NotificationsLink } from '#app/_notification/notifications-link.tsx';
import { Tile, Tiles } from '#app/_ui/tiles.tsx';
import type { OwnPart } from '#server/prefetch/dashboard.output.ts';
import { FirstSteps } from './first-steps.tsx';
import { LatestBadges } from './latest-badges.tsx';
import { OwnProjects } from './own-projects.tsx';
import { useT } from './t.ts';

/** What everybody has: what is unread, how their projects do, what they were given. */
export function OwnTab({ part: { karma, stats, unread, projects, badges } }: { part: OwnPart }) {
  const t = useT();
  const f = useFormats();
  const isNew = stats.projects + stats.drafts + stats.comments === 0;
  return (
    <>
      <Tiles>
        <Tile
          name={
            <NotificationsLink prefetch="intent" className={tileLink}>
              {t('notifications')}
            </NotificationsLink>
          }
          value={f.number(unread.notifications)}
        />
        <Tile
          name={<MessagesLink className={tileLink}>{t('messages')}</MessagesLink>}
          value={f.number(unread.messages)}
        />
        <Tile
          name={
            <IntrosLink prefetch="intent" className={tileLink}>
              {t('intros')}
            </IntrosLink>
          }
          value={f.number(unread.intros)}
        />
        <Tile
          name={t('karma')}
          value={f.number(karma)}
          note={t('karmaNote', { followers: stats.followers, comments: stats.comments })}
        />
        <Tile
          name={t('projects')}
          value={f.number(stats.projects)}
          note={stats.drafts > 0 && t('drafts', { count: stats.drafts })}
        />
        <Tile name={t('badges')} value={f.number(stats.badges)} />
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
