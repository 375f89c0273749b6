import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { prefetchProject } from '#app/_project/project-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import type { Review } from '#server/validator/review.output.ts';
import { freshMs } from './queue-query.ts';

/** What one has to do with a project as its validator; null where there is no such project. */
export function reviewQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.review.bySlug.pathKey(), slug],
    queryFn: () => readReview(slug),
    staleTime: freshMs,
  });
}

async function readReview(slug: string): Promise<Review | null> {
  try {
    return await api.review.bySlug.query({ slug });
  } catch (error) {
    const code = error instanceof TRPCClientError ? error.data?.code : undefined;
    if (code === 'PROJECT_NOT_FOUND' || code === 'INVALID_INPUT') return null;
    throw error;
  }
}

export async function prefetchReview(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(reviewQuery(slug)), prefetchProject(queryClient, slug)]);
}
