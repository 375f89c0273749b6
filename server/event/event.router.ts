import * as tag from '#db/tags.ts';
import { adminWrite } from '../admin-write.ts';
import { personalRead } from '../personal-read.ts';
import { policies } from '../policies.ts';
import { publicRead } from '../public-read.ts';
import { builderProcedure, router } from '../trpc.ts';
import { write } from '../write.ts';
import { callOffEvent, reinstateEvent } from './call-off.writes.ts';
import { enterEvent, withdrawEntry } from './enter.writes.ts';
import {
  CallOffEvent,
  EditEvent,
  EnterEvent,
  EventBySlug,
  EventContent,
  EventEntriesInput,
  EventListInput,
  JudgeEvent,
  WithdrawEntry,
} from './event.input.ts';
import { Entered, EventEntries, EventList, EventPage, EventSaved, OwnEvent, Subscribed } from './event.output.ts';
import { loadEntries, loadEvent, loadEvents } from './event.reads.ts';
import { createEvent, editEvent, judgeEvent } from './organize.writes.ts';
import { loadOwnEvent } from './own-event.reads.ts';
import { removeEvent, restoreEvent } from './remove-event.writes.ts';
import { subscribe, unsubscribe } from './subscribe.writes.ts';

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
  tags: ({ slug }) => [tag.event(slug), tag.listings],
  queries: 2,
  load: loadEvent,
});

export const eventEntries = publicRead({
  name: 'event.entries',
  path: '/api/events/{slug}/entries',
  input: EventEntriesInput,
  output: EventEntries,
  policy: policies.event,
  tags: ({ slug }) => [tag.event(slug), tag.listings],
  queries: 2,
  load: loadEntries,
});

export const eventRouter = router({
  list: eventList.procedure,
  bySlug: eventBySlug.procedure,
  entries: eventEntries.procedure,
  own: personalRead({ name: 'event.own', input: EventBySlug, output: OwnEvent, queries: 1, load: loadOwnEvent }),
  subscribe: write({
    name: 'event.subscribe',
    by: builderProcedure,
    input: EventBySlug,
    output: Subscribed,
    run: subscribe,
  }),
  unsubscribe: write({
    name: 'event.unsubscribe',
    by: builderProcedure,
    input: EventBySlug,
    output: Subscribed,
    run: unsubscribe,
  }),
  enter: write({ name: 'event.enter', by: builderProcedure, input: EnterEvent, output: Entered, run: enterEvent }),
  withdraw: write({
    name: 'event.withdraw',
    by: builderProcedure,
    input: WithdrawEntry,
    output: Entered,
    run: withdrawEntry,
  }),
  create: adminWrite({ name: 'event.create', input: EventContent, output: EventSaved, run: createEvent }),
  edit: adminWrite({ name: 'event.edit', input: EditEvent, output: EventSaved, run: editEvent }),
  judge: adminWrite({ name: 'event.judge', input: JudgeEvent, output: EventSaved, run: judgeEvent }),
  callOff: adminWrite({ name: 'event.callOff', input: CallOffEvent, output: EventSaved, run: callOffEvent }),
  reinstate: adminWrite({ name: 'event.reinstate', input: EventBySlug, output: EventSaved, run: reinstateEvent }),
  remove: adminWrite({ name: 'event.remove', input: EventBySlug, output: EventSaved, run: removeEvent }),
  restore: adminWrite({ name: 'event.restore', input: EventBySlug, output: EventSaved, run: restoreEvent }),
});
