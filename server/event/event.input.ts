import { z } from 'zod';
import { Reason } from '../admin/reason.input.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { plainText, Text, WebAddress } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';

const eventTimes = ['all', 'upcoming', 'running', 'past'] as const;

export const EventListInput = z.object({
  when: z.enum(eventTimes).default('all'),
  limit: PageSize,
  cursor: Cursor,
});
export type EventListInput = z.infer<typeof EventListInput>;

export const EventBySlug = z.object({ slug: Slug });
export type EventBySlug = z.infer<typeof EventBySlug>;

const Track = plainText(1, 60);

/** The entries of an event, or those of one of its tracks. */
export const EventEntriesInput = z.object({
  slug: Slug,
  track: Track.optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type EventEntriesInput = z.infer<typeof EventEntriesInput>;

/** A project of one's own; entered once more it only changes its track. */
export const EnterEvent = z.object({ slug: Slug, project: Slug, track: Track.nullable().default(null) });
export type EnterEvent = z.infer<typeof EnterEvent>;

export const WithdrawEntry = z.object({ slug: Slug, project: Slug });
export type WithdrawEntry = z.infer<typeof WithdrawEntry>;

/** What admins say of an event. */
export const EventContent = z
  .object({
    name: plainText(3, 80),
    /** Markdown. */
    description: Text.max(10_000, 'must have 10,000 characters at most'),
    startsAt: z.iso.datetime({ error: 'Choose a day and an hour.' }),
    endsAt: z.iso.datetime({ error: 'Choose a day and an hour.' }),
    /** Null when virtual. */
    place: plainText(1, 120).nullable(),
    url: WebAddress.nullable(),
    organizer: Username,
    tracks: z.array(Track).max(20, 'must have 20 at most'),
    prizes: z
      .array(z.object({ name: plainText(1, 80), description: Text.max(300, 'must have 300 characters at most') }))
      .max(20, 'must have 20 at most'),
  })
  .refine(({ startsAt, endsAt }) => !(Date.parse(startsAt) > Date.parse(endsAt)), {
    path: ['endsAt'],
    message: 'It ends after it starts.',
  });
export type EventContent = z.infer<typeof EventContent>;

/** `updatedAt` is that of the state that was changed. */
export const EditEvent = z.object({ slug: Slug, updatedAt: z.iso.datetime(), content: EventContent });
export type EditEvent = z.infer<typeof EditEvent>;

/** Rank and prize of entries; those that are not named keep theirs. */
export const JudgeEvent = z.object({
  slug: Slug,
  results: z
    .array(
      z.object({
        project: Slug,
        rank: z.int().min(1).max(10_000).nullable(),
        prize: plainText(1, 80).nullable(),
      }),
    )
    .min(1)
    .max(100),
});
export type JudgeEvent = z.infer<typeof JudgeEvent>;

/** The reason is told to everybody. */
export const CallOffEvent = z.object({ slug: Slug, reason: Reason });
export type CallOffEvent = z.infer<typeof CallOffEvent>;
