import * as tag from '#db/tags.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { router } from '../trpc.ts';
import { EventBySlug, EventListInput } from './event.input.ts';
import { EventList, EventPage } from './event.output.ts';
import { loadEvent, loadEvents } from './event.reads.ts';

export const eventList = publicRead({
  name: 'event.list',
  path: '/api/events',
  input: EventListInput,
  output: EventList,
  policy: policies.event,
  tags: () => [tag.events],
  queries: 1,
  load: loadEvents,
});

export const eventBySlug = publicRead({
  name: 'event.bySlug',
  path: '/api/events/{slug}',
  input: EventBySlug,
  output: EventPage,
  policy: policies.event,
  tags: ({ slug }) => [tag.event(slug)],
  queries: 2,
  load: loadEvent,
});

export const eventRouter = router({ list: eventList.procedure, bySlug: eventBySlug.procedure });
