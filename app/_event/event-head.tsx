import { useFormats } from '#app/_i18n/formats.ts';
import { DocumentHead } from '#app/_ui/document-head.tsx';
import { JsonLd } from '#app/_ui/json-ld.tsx';
import type { EventCard, EventPage } from '#server/event/event.output.ts';
import { eventHref } from './event-address.ts';
import { formatDates } from './event-dates.tsx';
import { useT } from './t.ts';

/** What crawlers and link previews read of an event. */
export function EventHead({ card, page }: { card: EventCard; page: EventPage | undefined }) {
  const t = useT();
  const dates = formatDates(card, useFormats());
  const path = eventHref(card.slug);
  const where = card.place ? t('datesAt', { dates, place: card.place }) : t('datesVirtual', { dates });
  const { calledOffReason } = card;
  const description = calledOffReason === null ? where : t('calledOffWhy', { reason: calledOffReason, where });
  return (
    <>
      <DocumentHead title={card.name} description={description} path={path} type="article" />
      {page && (
        <JsonLd
          type="Event"
          path={path}
          data={{
            name: page.name,
            startDate: page.startsAt,
            endDate: page.endsAt,
            eventStatus: `https://schema.org/Event${calledOffReason === null ? 'Scheduled' : 'Cancelled'}`,
            eventAttendanceMode: `https://schema.org/${page.place ? 'Offline' : 'Online'}EventAttendanceMode`,
            location: page.place
              ? { '@type': 'Place', name: page.place, address: page.place }
              : { '@type': 'VirtualLocation', ...(page.url && { url: page.url }) },
            organizer: { '@type': 'Person', name: page.organizer.displayName || page.organizer.username },
            ...(page.description && { description: page.description }),
          }}
        />
      )}
    </>
  );
}
