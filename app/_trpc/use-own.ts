import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';

type Read<Data, Key extends QueryKey> = Pick<UseQueryOptions<Data, Error, Data, Key>, 'queryKey' | 'queryFn'>;

/**
 * What is a member's own beside a page that everybody has: the member's document carries it, a browser that lacks it asks
 * for it behind the page. Undefined for a visitor, and until it is there.
 */
export function useOwn<Data, Key extends QueryKey>(options: Read<Data, Key>, isMember: boolean): Data | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...options, enabled: isMember });
  if (!isMember || data !== undefined || typeof window !== 'undefined') return data;
  // Without an answer the document goes without, and the browser asks.
  const hasFailed = queryClient.getQueryState(options.queryKey)?.status === 'error';
  if (!hasFailed) use(queryClient.fetchQuery(options).catch(() => undefined));
  return data;
}
