import { MapPin, Trophy } from 'lucide-react';
import { Tag } from '#app/_ui/tag.tsx';
import type { EventCard } from '#server/event/event.output.ts';
import { EventDates } from './event-dates.tsx';
import { EventLink } from './event-link.tsx';
import { EventState } from './event-state.tsx';
import { useT } from './t.ts';

/** An event in a list. The name's link covers the whole. */
export function EventRow({ event, isFirst }: { event: EventCard; isFirst: boolean }) {
  const t = useT();
  const { slug, name, place, tracks, prizes, subscriberCount, entryCount, calledOffReason } = event;
  return (
    <article className="group relative grid gap-1.5 py-4">
      <h3 dir="auto" className="text-16 flex min-w-0 flex-wrap items-center gap-x-2 [overflow-wrap:anywhere]">
        <EventLink
          slug={slug}
          prefetch={isFirst ? 'seen' : 'intent'}
          data-row=""
          className="stretch group-hover:text-accent"
        >
          {name}
        </EventLink>
        <EventState {...event} />
      </h3>
      {calledOffReason && (
        <p dir="auto" className="line-clamp-2 max-w-[72ch] text-pretty [overflow-wrap:anywhere]">
          {calledOffReason}
        </p>
      )}
      <p className="text-text-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <EventDates {...event} className="relative z-1" />
        <span className="inline-flex items-center gap-1.5">
          <MapPin className="text-muted size-3.5" aria-hidden="true" />
          <bdi>{place ?? t('virtual')}</bdi>
        </span>
      </p>
      <div className="text-12 text-muted flex flex-wrap items-center gap-x-4 gap-y-1.5 tabular-nums">
        <span>{t('entryCount', { count: entryCount })}</span>
        <span>{t('subscriberCount', { count: subscriberCount })}</span>
        {prizes.length > 0 && (
          <span className="inline-flex items-center gap-1.5">
            <Trophy className="size-3.5" aria-hidden="true" />
            {t('prizeCount', { count: prizes.length })}
          </span>
        )}
        {tracks.length > 0 && (
          <span className="flex flex-wrap gap-1">
            {tracks.slice(0, 4).map((track) => (
              <Tag key={track}>{track}</Tag>
            ))}
            {tracks.length > 4 && <Tag>+{tracks.length - 4}</Tag>}
          </span>
        )}
      </div>
    </article>
  );
}
