import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useOwn } from '#app/_trpc/use-own.ts';
import type { OwnProjectRow } from '#server/project/own-projects.output.ts';

/** One's own published projects, the best first; none for a visitor. */
export function useOwnPublished(): OwnProjectRow[] {
  const own = useOwn(ownProjectsQuery(), useMe() !== null);
  return (own?.items ?? [])
    .filter(({ status }) => status === 'published')
    .toSorted((a, b) => b.proofScore - a.proofScore);
}
