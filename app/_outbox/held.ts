import type { QueryClient } from '@tanstack/react-query';
import { changeIn } from '#app/_voice/change-in.ts';
import { type Figures, isCardOf } from '#app/_voice/stance.ts';
import type { Comment } from '#server/comment/comment.output.ts';

/** The counts of a project as this page holds them; undefined where it holds none. */
export const heldFigures = (queryClient: QueryClient, slug: string): Figures | undefined =>
  heldThing(queryClient, (thing): thing is object & Figures => isCardOf(thing, slug));

/** A comment's votes as this page holds them; none where it does not hold the comment. */
export function heldComment(queryClient: QueryClient, id: string): Pick<Comment, 'id' | 'upCount' | 'downCount'> {
  const isIt = (thing: object): thing is Comment => 'id' in thing && thing.id === id && 'depth' in thing;
  return heldThing(queryClient, isIt) ?? { id, upCount: 0, downCount: 0 };
}

function heldThing<T extends object>(queryClient: QueryClient, isIt: (thing: object) => thing is T): T | undefined {
  let found: T | undefined;
  for (const { state } of queryClient.getQueryCache().getAll())
    changeIn(state.data, isIt, (thing) => {
      found ??= thing;
      return thing;
    });
  return found;
}
