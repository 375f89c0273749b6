import { type QueryClient, type QueryKey, queryOptions, useQuery } from '@tanstack/react-query';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import type { Mark } from '#server/marks/marks.output.ts';

const freshMs = 5 * 60_000;
/** The server takes 100; this keeps addresses short. */
const mostAtOnce = 50;

export const markKey = (slug: string): QueryKey => [...trpc.marks.ofSlugs.pathKey(), slug];

/** A member's own vote on a project, and whether they saved it. All that are wanted at once are one request. */
const markQuery = (slug: string) =>
  queryOptions<Mark>({ queryKey: markKey(slug), queryFn: () => readMark(slug), staleTime: freshMs });

/** Undefined until it is known; a visitor has none. */
export function useMark(slug: string): Mark | undefined {
  const me = useMe();
  return useQuery({ ...markQuery(slug), enabled: me !== null }).data;
}

/** The mark as it is held; one of nothing is put there while it is not known, so that a write has where to show. */
export function heldMark(queryClient: QueryClient, slug: string): Mark | undefined {
  const held = queryClient.getQueryData<Mark>(markKey(slug));
  if (!held) queryClient.setQueryData(markKey(slug), noMark(slug), { updatedAt: 0 });
  return held;
}

const noMark = (slug: string): Mark => ({ slug, vote: 0, saved: false, note: '', isOwn: false });

type Waiting = { slug: string; resolve: (mark: Mark) => void; reject: (error: unknown) => void };
let waiting: Waiting[] = [];

function readMark(slug: string): Promise<Mark> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) setTimeout(readAll);
    waiting.push({ slug, resolve, reject });
  });
}

function readAll(): void {
  const all = waiting;
  waiting = [];
  for (let from = 0; from < all.length; from += mostAtOnce) void readSome(all.slice(from, from + mostAtOnce));
}

async function readSome(some: Waiting[]): Promise<void> {
  try {
    const { items } = await api.marks.ofSlugs.query({ slugs: some.map(({ slug }) => slug) });
    for (const { slug, resolve } of some) resolve(items.find((item) => item.slug === slug) ?? noMark(slug));
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}
