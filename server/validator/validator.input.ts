import { z } from 'zod';
import { badgeKinds, categories } from '#db/vocabulary.ts';
import { Cursor, PageSize, SearchText, setOf } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Username } from '../profile/profile.input.ts';

/** Why something is done to somebody, in words that they and others will read. */
export const Reason = Text.min(10, 'must have 10 characters or more').max(1000, 'must have 1,000 characters at most');

export const NameValidator = z.object({
  username: Username,
  /** What projects they look at; all where none is named. */
  categories: setOf(z.enum(categories), categories.length),
  /** What they may award. */
  badgeKinds: z
    .array(z.enum(badgeKinds))
    .min(1, 'must be one or more')
    .overwrite((kinds) => badgeKinds.filter((kind) => kinds.includes(kind))),
});
export type NameValidator = z.output<typeof NameValidator>;

/** `before` is what whoever changes it saw. */
export const ChangeValidator = NameValidator.extend({
  reason: Reason,
  before: NameValidator.pick({ categories: true, badgeKinds: true }).optional(),
});
export type ChangeValidator = z.output<typeof ChangeValidator>;

export const EndValidator = z.object({ username: Username, reason: Reason });
export type EndValidator = z.output<typeof EndValidator>;

export const validatorStates = ['named', 'ended'] as const;

/** Those who are validators, or were; with words of their name. */
export const ValidatorListInput = z.object({
  state: z.enum(validatorStates).default('named'),
  text: SearchText.optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type ValidatorListInput = z.output<typeof ValidatorListInput>;
