import { z } from 'zod';
import { introStatuses } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';
import { Slug } from '../project/project.input.ts';

/** Plain text; the database takes no NUL, and counts an emoji as one. */
const words = (min: number, max: number) =>
  Text.refine((text) => [...text].length >= min && text.length <= max, `must be ${min} to ${max} characters`);

const Message = words(20, 1000);

/** An investor asks the owner of a project. */
export const AskBuilder = z.object({ slug: Slug, message: Message });
export type AskBuilder = z.infer<typeof AskBuilder>;

/** A builder asks an investor about a project of their own. */
export const AskInvestor = z.object({ username: Username, slug: Slug, message: Message });
export type AskInvestor = z.infer<typeof AskInvestor>;

export const AcceptIntro = z.object({ id: z.uuid() });
export type AcceptIntro = z.infer<typeof AcceptIntro>;

/** The reason is read by who asked: one of `declineReasons`, or words of one's own. */
export const DeclineIntro = z.object({ id: z.uuid(), reason: words(3, 300) });
export type DeclineIntro = z.infer<typeof DeclineIntro>;

export const introBoxes = ['received', 'sent'] as const;

/** One's own requests, the latest first. */
export const IntroListInput = z.object({
  box: z.enum(introBoxes).default('received'),
  status: z.enum(introStatuses).optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type IntroListInput = z.infer<typeof IntroListInput>;

/** Those that are open between oneself and a person, or about a project. */
export const OpenIntrosInput = z.object({ username: Username.optional(), slug: Slug.optional() });
export type OpenIntrosInput = z.infer<typeof OpenIntrosInput>;
