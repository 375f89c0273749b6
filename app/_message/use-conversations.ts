import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { bootstrapQuery } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import type { Conversation } from '#server/message/conversation.output.ts';

const everyMs = 30_000;

/**
 * Own conversations, the latest first. The first twenty are what every page starts with, so they cost no request; further
 * ones, and those with whoever is called `text`, are read when they are asked for. Where the list is in sight it looks for
 * news now and then.
 */
export function useConversations(text: string) {
  const { data: start } = useQuery({ ...bootstrapQuery(), refetchInterval: everyMs });
  const cursor = text === '' ? (start?.conversationsCursor ?? undefined) : undefined;
  const further = useInfiniteQuery({
    queryKey: [...trpc.message.conversations.pathKey(), { text, from: cursor }],
    queryFn: ({ pageParam }) =>
      api.message.conversations.query({ ...(text && { text }), ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: cursor,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: text !== '',
    placeholderData: text === '' ? undefined : keepPreviousData,
  });
  const pages = further.data?.pages ?? [];
  const known = text === '' ? (start?.conversations ?? []) : [];
  const last = pages.at(-1);
  return {
    items: unique([...known, ...pages.flatMap(({ items }) => items)]),
    isMore: last ? last.nextCursor !== null : cursor !== undefined,
    readOn: () => void further.fetchNextPage(),
    isReading: further.isFetching,
    hasFailed: further.isError,
  };
}

/** A conversation that has moved up meanwhile stands where it is now. */
function unique(rows: Conversation[]): Conversation[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => !seen.has(id) && seen.add(id));
}
