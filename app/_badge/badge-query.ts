import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { loadMarkdown } from '#app/_markdown/markdown';
import { api, trpc } from '#app/_trpc/client.ts';
import type { BadgePage } from '#server/validator/badge.output.ts';

export type BadgeAddress = { slug: string; username: string };

/** What an address leads to: a badge's page, the slug that the project has now, or nothing. */
export type BadgeAnswer = { page: BadgePage } | { movedTo: string } | null;

export function badgeQuery({ slug, username }: BadgeAddress) {
  return queryOptions({
    queryKey: [...trpc.badge.byValidator.pathKey(), slug, username],
    queryFn: () => readBadge({ slug, username }),
  });
}

async function readBadge(address: BadgeAddress): Promise<BadgeAnswer> {
  try {
    return { page: await api.badge.byValidator.query(address) };
  } catch (error) {
    const told = error instanceof TRPCClientError ? error.data : undefined;
    if (told?.code === 'PROJECT_MOVED') return { movedTo: String(told.movedTo) };
    if (['PROJECT_NOT_FOUND', 'BADGE_NOT_FOUND', 'INVALID_INPUT'].includes(told?.code)) return null;
    throw error;
  }
}

export async function prefetchBadge(queryClient: QueryClient, address: BadgeAddress): Promise<void> {
  await Promise.all([queryClient.prefetchQuery(badgeQuery(address)), loadMarkdown()]);
}
