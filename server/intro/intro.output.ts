import { z } from 'zod';
import { introDirections, introStatuses } from '#db/vocabulary.ts';
import { pageOf } from '../paging.output.ts';
import { Instant, Person } from '../profile/person.output.ts';

/** A request for an intro as one of its two sides sees it. */
export const Intro = z.strictObject({
  id: z.string(),
  direction: z.enum(introDirections),
  status: z.enum(introStatuses),
  /** The other side; null once they have left. */
  with: Person.nullable(),
  /** `readable` while its page is there. */
  project: z.strictObject({ slug: z.string(), title: z.string(), readable: z.boolean() }),
  message: z.string(),
  /** Null unless it was declined. */
  declinedReason: z.string().nullable(),
  askedAt: Instant,
  answeredAt: Instant.nullable(),
  expiresAt: Instant,
});
export type Intro = z.infer<typeof Intro>;

export const IntroPage = pageOf(Intro);

/** At most 50. */
export const OpenIntros = z.strictObject({
  items: z.array(
    z.strictObject({ slug: z.string(), username: z.string(), askedByMe: z.boolean(), expiresAt: Instant }),
  ),
});
export type OpenIntros = z.infer<typeof OpenIntros>;

export const IntroAsked = z.strictObject({ id: z.string(), expiresAt: Instant });
export type IntroAsked = z.infer<typeof IntroAsked>;

/** Where the conversation is that was opened: with whom. */
export const IntroAccepted = z.strictObject({ id: z.string(), username: z.string() });
export type IntroAccepted = z.infer<typeof IntroAccepted>;

export const IntroDeclined = z.strictObject({ id: z.string() });
export type IntroDeclined = z.infer<typeof IntroDeclined>;
