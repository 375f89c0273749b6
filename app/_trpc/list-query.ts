import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  type UndefinedInitialDataInfiniteOptions,
  type UseSuspenseInfiniteQueryOptions,
  useInfiniteQuery,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { firstOfEach, type Named } from './first-of-each.ts';

type Page = {
  items: Named[];
  nextCursor: string | null;
  /** Whether it was read from the top since its cursor led nowhere. */
  isTop?: true;
};
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
    queryFn: ({ pageParam }) => readFrom(read, pageParam ?? undefined),
    initialPageParam: cursor,
    getNextPageParam: (page: P) => page.nextCursor ?? undefined,
    staleTime: freshMs,
  });
}

/** A cursor that is none of this list, as an old link or half of one has, leads to its top. */
async function readFrom<P extends Page>(read: List<P>['read'], cursor: Start): Promise<P> {
  try {
    return await read(cursor);
  } catch (error) {
    if (cursor === undefined || !isOfCursor(error)) throw error;
    return { ...(await read(undefined)), isTop: true };
  }
}

function isOfCursor(error: unknown): boolean {
  const told = error instanceof TRPCClientError ? error.data : undefined;
  return told?.code === 'INVALID_INPUT' && told.field === 'cursor';
}

/** The list as far as it was read, and how to read on. */
export function useList<P extends Page>(
  query: UseSuspenseInfiniteQueryOptions<P, Error, InfiniteData<P>, QueryKey, Start>,
) {
  const list = useSuspenseInfiniteQuery(query);
  const { pages } = list.data;
  return {
    items: firstOfEach(pages.flatMap((page) => page.items)) as P['items'],
    firstPage: pages[0],
    isFromTop: pages[0]?.isTop === true,
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
    items: firstOfEach([begun, ...pages].flatMap((page) => page.items)) as P['items'],
    nextCursor: (pages.at(-1) ?? begun).nextCursor,
    readOn: () => void list.fetchNextPage(),
    isReadingOn: list.isFetching,
    readOnFailed: list.isError,
  };
}
