import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  type UndefinedInitialDataInfiniteOptions,
  type UseSuspenseInfiniteQueryOptions,
  useInfiniteQuery,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query';

type Page = { items: unknown[]; nextCursor: string | null };
type Start = string | undefined;

type List<P extends Page> = {
  key: QueryKey;
  /** Where it begins; its top when left out. */
  cursor: Start;
  read: (cursor: Start) => Promise<P>;
};

const freshMs = 5 * 60_000;

/**
 * A list that is read page by page. Its key holds where it begins: a list that begins further down is another list. Rows
 * stay as they were read for five minutes, so that none moves when the reader comes back to them.
 */
export function listQuery<P extends Page>({ key, cursor, read }: List<P>) {
  const queryKey: QueryKey = [...key, { from: cursor }];
  return infiniteQueryOptions({
    queryKey,
    // What a document brought has been JSON: there no cursor is null.
    queryFn: ({ pageParam }) => read(pageParam ?? undefined),
    initialPageParam: cursor,
    getNextPageParam: (page: P) => page.nextCursor ?? undefined,
    staleTime: freshMs,
  });
}

/** The list as far as it was read, and how to read on. */
export function useList<P extends Page>(
  query: UseSuspenseInfiniteQueryOptions<P, Error, InfiniteData<P>, QueryKey, Start>,
) {
  const list = useSuspenseInfiniteQuery(query);
  const { pages } = list.data;
  return {
    items: pages.flatMap((page) => page.items) as P['items'],
    firstPage: pages[0],
    nextCursor: pages.at(-1)?.nextCursor ?? null,
    readOn: () => void list.fetchNextPage(),
    isReadingOn: list.isFetchingNextPage,
    readOnFailed: list.isFetchNextPageError,
  };
}

/** A list whose beginning came with its page: what is behind that, which `query` begins with, is read when it is asked for. */
export function useListBehind<P extends Page>(
  begun: P,
  query: UndefinedInitialDataInfiniteOptions<P, Error, InfiniteData<P>, QueryKey, Start>,
) {
  // Once it was, it is kept up to date like any other.
  const list = useInfiniteQuery({ ...query, enabled: ({ state }) => state.data !== undefined });
  const pages = list.data?.pages ?? [];
  return {
    items: [begun, ...pages].flatMap((page) => page.items) as P['items'],
    nextCursor: (pages.at(-1) ?? begun).nextCursor,
    readOn: () => void list.fetchNextPage(),
    isReadingOn: list.isFetching,
    readOnFailed: list.isError,
  };
}
