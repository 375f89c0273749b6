import { CalendarPlus, MapPin } from 'lucide-react';
import { Markdown } from '#app/_markdown/markdown';
import { ProfileLink } from '#app/_profile/profile-link.tsx';
import { Avatar } from '#app/_ui/avatar.tsx';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { ExternalLink } from '#app/_ui/external-link.tsx';
import { formatPlural } from '#app/_ui/number.ts';
import { Tag } from '#app/_ui/tag.tsx';
import type { EventCard, EventPage } from '#server/event/event.output.ts';
import { EnterPart } from './enter-part.tsx';
import { EventDates } from './event-dates.tsx';
import { EventEntries } from './event-entries.tsx';
import { EventHead } from './event-head.tsx';
import { EventState } from './event-state.tsx';
import { SubscribeButton } from './subscribe-button.tsx';

type Props = {
  card: EventCard;
  /** Undefined while it is on its way. */
  page: EventPage | undefined;
  onRetry: (() => void) | undefined;
};

export function EventArticle({ card, page, onRetry }: Props) {
  return (
    <article className="wrap with-rail">
      <EventHead card={card} page={page} />
      <div className="rail:pb-16 min-w-0 pt-6 pb-6">
        <Top card={card} />
        {page?.description && (
          <div className="mt-6 max-w-[72ch]">
            <Markdown source={page.description} />
          </div>
        )}
        {page && <EventEntries page={page} />}
        {onRetry && (
          <p role="alert" className="text-bad flex flex-wrap items-center gap-3 pt-6">
            The event could not be loaded. Are you online?
            <Button onClick={onRetry}>Try again</Button>
          </p>
        )}
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        {page && <EnterPart page={page} />}
        <Facts card={card} page={page} />
        <Prizes card={card} />
      </div>
    </article>
  );
}

function Top({ card }: { card: EventCard }) {
  const { slug, name, place, subscriberCount, entryCount } = card;
  return (
    <header className="grid gap-3">
      <h1 dir="auto" className="flex flex-wrap items-center gap-x-3 [overflow-wrap:anywhere]">
        {name}
        <EventState {...card} />
      </h1>
      <ul className="text-text-2 flex flex-wrap items-center gap-x-4.5 gap-y-1.5">
        <li>
          <EventDates {...card} />
        </li>
        <li className="inline-flex items-center gap-1.5">
          <MapPin className="text-muted size-3.5" aria-hidden="true" />
          <bdi>{place ?? 'Virtual'}</bdi>
        </li>
        <li className="tabular-nums">{formatPlural(entryCount, 'entry', 'entries')}</li>
        <li className="tabular-nums">{formatPlural(subscriberCount, 'subscriber')}</li>
      </ul>
      <div className="flex flex-wrap gap-2">
        <SubscribeButton slug={slug} />
        <a href={`/api/events/${slug}/calendar.ics`} download className={buttonClass()}>
          <CalendarPlus className="size-4" aria-hidden="true" />
          Add to calendar
        </a>
      </div>
    </header>
  );
}

function Facts({ card, page }: { card: EventCard; page: EventPage | undefined }) {
  if (!page) return null;
  const { organizer, url } = page;
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="border-line text-14 border-b pb-2">
        Facts
      </h2>
      <dl>
        <div className={fact}>
          <dt className="text-muted">Organizer</dt>
          <dd className="min-w-0">
            <ProfileLink
              username={organizer.username}
              className="hover:text-accent touch:min-h-11 inline-flex items-center gap-1.5 font-medium"
            >
              <Avatar username={organizer.username} name={organizer.displayName} url={organizer.avatarUrl} />
              <bdi className="truncate">{organizer.displayName || organizer.username}</bdi>
            </ProfileLink>
          </dd>
        </div>
        {card.tracks.length > 0 && (
          <div className={fact}>
            <dt className="text-muted">Tracks</dt>
            <dd className="flex min-w-0 flex-wrap gap-1">
              {card.tracks.map((track) => (
                <Tag key={track}>{track}</Tag>
              ))}
            </dd>
          </div>
        )}
        {url && (
          <div className={fact}>
            <dt className="text-muted">Site</dt>
            <dd className="min-w-0">
              <ExternalLink href={url} className="link touch:-my-3 touch:py-3 block truncate" />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const fact = 'border-line grid grid-cols-[104px_minmax(0,1fr)] items-center gap-3 border-b py-2.5';

function Prizes({ card: { prizes } }: { card: EventCard }) {
  if (prizes.length === 0) return null;
  return (
    <section aria-labelledby="prizes-title">
      <h2 id="prizes-title" className="border-line text-14 border-b pb-2">
        Prizes
      </h2>
      <ol>
        {prizes.map(({ name, description }) => (
          <li key={name} className="border-line grid gap-0.5 border-b py-2.5">
            <b dir="auto" className="font-medium">
              {name}
            </b>
            {description && (
              <span dir="auto" className="text-text-2 text-pretty">
                {description}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
