import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { loadMarkdown } from '#app/_markdown/markdown';
import { api, trpc } from '#app/_trpc/client.ts';
import type { ProjectPage } from '#server/project/project.output.ts';

/** What a slug leads to: a project's page, the slug that it has now, or nothing that the public may see. */
export type ProjectAnswer = { page: ProjectPage } | { movedTo: string } | { missing: true };

/** An unknown slug is an answer like any other: it is kept, not asked again, and shown as a page of its own. */
export function projectQuery(slug: string) {
  return queryOptions({
    queryKey: [...trpc.project.bySlug.pathKey(), slug],
    queryFn: () => readProject(slug),
  });
}

export function readProject(slug: string): Promise<ProjectAnswer> {
  return api.project.bySlug.query({ slug }).then((page) => ({ page }), answerInstead);
}

/** Loads what a project's page shows, and what it shows it with. */
export async function prefetchProject(queryClient: QueryClient, slug: string): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(projectQuery(slug)), loadMarkdown()]);
}

function answerInstead(error: unknown): ProjectAnswer {
  const told = error instanceof TRPCClientError ? error.data : undefined;
  if (told?.code === 'PROJECT_MOVED') return { movedTo: String(told.movedTo) };
  if (told?.code === 'PROJECT_NOT_FOUND' || told?.code === 'INVALID_INPUT') return { missing: true };
  throw error;
}
