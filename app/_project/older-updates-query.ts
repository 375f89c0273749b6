import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { projectQuery } from './project-query.ts';

/** Begins the keys of all that was read of them. */
export const updatesKey = (slug: string) => [...trpc.project.updates.pathKey(), slug];

/** A project's updates behind a cursor; the newest come with its page. */
export function olderUpdatesQuery(slug: string, cursor: string | null) {
  return listQuery({
    key: updatesKey(slug),
    cursor: cursor ?? undefined,
    read: (from) => api.project.updates.query({ slug, cursor: from }),
  });
}

/** Reads anew what shows a project's updates. */
export async function readUpdatesAgain(queryClient: QueryClient, slug: string): Promise<void> {
  const stale = [projectQuery(slug).queryKey, updatesKey(slug)];
  await Promise.all(stale.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
