import { CalendarPlus, MapPin } from 'lucide-react';
import { Markdown } from '#app/_markdown/markdown';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import type { EventCard, EventPage } from '#server/event/event.output.ts';
import { CalledOffNotice } from './called-off-notice.tsx';
import { EnterPart } from './enter-part.tsx';
import { EventDates } from './event-dates.tsx';
import { EventEntries } from './event-entries.tsx';
import { EventFacts, EventPrizes } from './event-facts.tsx';
import { EventHead } from './event-head.tsx';
import { EventState } from './event-state.tsx';
import { LiveEvent } from './live-event.tsx';
import { SubscribeButton } from './subscribe-button.tsx';
import { useT } from './t.ts';

type Props = {
  card: EventCard;
  /** Undefined while it is on its way. */
  page: EventPage | undefined;
  onRetry: (() => void) | undefined;
};

export function EventArticle({ card, page, onRetry }: Props) {
  const t = useT();
  return (
    <article className="wrap with-rail">
      <EventHead card={card} page={page} />
      {page && <LiveEvent slug={card.slug} />}
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
            {t('notLoaded')}
            <Button onClick={onRetry}>{t('tryAgain')}</Button>
          </p>
        )}
      </div>
      <div className="rail:py-6 grid min-w-0 content-start gap-8 pb-16">
        {page && <EnterPart page={page} />}
        <EventFacts card={card} page={page} />
        <EventPrizes card={card} />
      </div>
    </article>
  );
}

function Top({ card }: { card: EventCard }) {
  const t = useT();
  const { slug, name, place, subscriberCount, entryCount, calledOffAt } = card;
  return (
    <header className="grid gap-3">
      <h1 dir="auto" className="flex flex-wrap items-center gap-x-3 [overflow-wrap:anywhere]">
        {name}
        <EventState {...card} />
      </h1>
      <CalledOffNotice card={card} />
      <ul className="text-text-2 flex flex-wrap items-center gap-x-4.5 gap-y-1.5">
        <li>
          <EventDates {...card} />
        </li>
        <li className="inline-flex items-center gap-1.5">
          <MapPin className="text-muted size-3.5" aria-hidden="true" />
          <bdi>{place ?? t('virtual')}</bdi>
        </li>
        <li className="tabular-nums">{t('entryCount', { count: entryCount })}</li>
        <li className="tabular-nums">{t('subscriberCount', { count: subscriberCount })}</li>
      </ul>
      <div className="flex flex-wrap gap-2">
        <SubscribeButton slug={slug} isCalledOff={calledOffAt !== null} />
        <a href={`/api/events/${slug}/calendar.ics`} download className={buttonClass()}>
          <CalendarPlus className="size-4" aria-hidden="true" />
          {t('addToCalendar')}
        </a>
      </div>
    </header>
  );
}
