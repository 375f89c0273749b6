import { z } from 'zod';
import { badgeKinds } from '#db/vocabulary.ts';
import { Cursor, PageSize } from '../paging.input.ts';
import { Text } from '../plain-text.input.ts';
import { Slug } from '../project/project.input.ts';
import { Reason } from './validator.input.ts';

export const ReviewOf = z.object({ slug: Slug });
export type ReviewOf = z.output<typeof ReviewOf>;

/** Who looks at an own project. */
export const ReviewersOf = ReviewOf.extend({ limit: PageSize, cursor: Cursor });
export type ReviewersOf = z.output<typeof ReviewersOf>;

export const rationaleLength = { min: 40, max: 5000 } as const;

export const AwardBadge = z.object({
  slug: Slug,
  kind: z.enum(badgeKinds, { error: 'Choose a badge.' }),
  /** Markdown. */
  rationale: Text.min(rationaleLength.min, `must have ${rationaleLength.min} characters or more`).max(
    rationaleLength.max,
    'must have 5,000 characters at most',
  ),
  /** That a demerit is meant: it is asked for twice. */
  confirmed: z.boolean().default(false),
});
export type AwardBadge = z.output<typeof AwardBadge>;

/** Of one's own badge, or of the review itself. */
export const EndReview = z.object({ slug: Slug, reason: Reason });
export type EndReview = z.output<typeof EndReview>;
