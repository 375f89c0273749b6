import { appUrl } from './env.ts';
import { calendarOf } from './event/calendar.ts';
import type { EventPage } from './event/event.output.ts';
import { eventBySlug } from './event/event.router.ts';
import { errorResponse, methods } from './http.ts';
import { errorIn } from './public-read.ts';

/** The handlers of an event's entry for calendars, as a file to take home. */
export const eventCalendar = methods({
  async GET(_request, { params }) {
    try {
      const { slug = '' } = await params;
      const entry = await eventBySlug.read.read({ slug });
      if (entry.status !== 'ok') return errorResponse(errorIn(entry));
      const event: EventPage = JSON.parse(`${entry.body}`);
      return new Response(calendarOf(event, `${appUrl}/events/${slug}`), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `attachment; filename="${slug}.ics"`,
          'cache-control': 'public, max-age=0, must-revalidate',
        },
      });
    } catch (error) {
      return errorResponse(error);
    }
  },
});
