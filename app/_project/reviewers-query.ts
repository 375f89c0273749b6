import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';

/** Long enough for closing and opening it again; who began to look meanwhile must be here. */
const freshMs = 5000;

/** Who looked at one's own project, or is about to. */
export function reviewersQuery(slug: string) {
  const query = listQuery({
    key: [...trpc.review.reviewers.pathKey(), slug],
    cursor: undefined,
    read: (cursor) => api.review.reviewers.query({ slug, cursor }),
  });
  return { ...query, staleTime: freshMs };
}
