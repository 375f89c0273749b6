import { z } from 'zod';
import { Reason } from '../admin/reason.input.ts';
import { Cursor, PageSize, SearchText, setOf } from '../paging.input.ts';

/** Votes on a project, or those of a person, or theirs on it; the latest first. What is nobody's name finds none. */
export const FindVotes = z.object({
  slug: SearchText.optional(),
  username: SearchText.optional(),
  isVoid: z.boolean().optional(),
  limit: PageSize,
  cursor: Cursor,
});
export type FindVotes = z.infer<typeof FindVotes>;

const Ids = setOf(z.uuid(), 100).refine((ids) => ids.length > 0, 'must name a vote');

/** The reason stands on the page of each project. */
export const VoidVotes = z.object({ ids: Ids, reason: Reason });
export type VoidVotes = z.infer<typeof VoidVotes>;

export const RestoreVotes = z.object({ ids: Ids });
export type RestoreVotes = z.infer<typeof RestoreVotes>;
