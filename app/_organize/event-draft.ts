import type { z } from 'zod';
import { EventContent } from '#server/event/event.input.ts';
import type { EventPage } from '#server/event/event.output.ts';

/** An event as its form holds it: instants as a field of the browser has them, in UTC; lists one a line. */
export type EventDraft = Record<(typeof fields)[number], string>;

const fields = [
  ...(['name', 'description', 'startsAt', 'endsAt', 'place', 'url'] as const),
  ...(['organizer', 'tracks', 'prizes'] as const),
] as const;

export const isField = (name: unknown): name is keyof EventDraft => fields.some((field) => field === name);

export function draftOf(page: EventPage | undefined, organizer: string): EventDraft {
  return {
    name: page?.name ?? '',
    description: page?.description ?? '',
    startsAt: page?.startsAt.slice(0, 16) ?? '',
    endsAt: page?.endsAt.slice(0, 16) ?? '',
    place: page?.place ?? '',
    url: page?.url ?? '',
    organizer: page?.organizer.username ?? organizer,
    tracks: page?.tracks.join('\n') ?? '',
    prizes:
      page?.prizes.map(({ name, description }) => [name, description].filter(Boolean).join(': ')).join('\n') ?? '',
  };
}

/** What the form says, checked; a prize's line is its name and, behind a colon, what it is. */
export function contentOf(draft: EventDraft): z.ZodSafeParseResult<EventContent> {
  return EventContent.safeParse({
    ...draft,
    startsAt: instantOf(draft.startsAt),
    endsAt: instantOf(draft.endsAt),
    place: draft.place.trim() || null,
    url: draft.url.trim() || null,
    tracks: linesOf(draft.tracks),
    prizes: linesOf(draft.prizes).map((line) => {
      const [name = '', ...rest] = line.split(':');
      return { name: name.trim(), description: rest.join(':').trim() };
    }),
  });
}

const instantOf = (local: string): string => (local ? `${local.slice(0, 16)}:00.000Z` : '');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
