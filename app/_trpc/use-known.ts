import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';

type Read<Data, Key extends QueryKey> = Pick<UseQueryOptions<Data, Error, Data, Key>, 'queryKey' | 'queryFn'>;

/**
 * What has been read already, for parts that a page can do without: a document waits for it and carries it, a browser
 * that lacks it asks for nothing and shows the part when something else has read it.
 */
export function useKnown<Data, Key extends QueryKey>(options: Read<Data, Key>): Data | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery({ ...options, enabled: false });
  if (data === undefined && typeof window === 'undefined') use(queryClient.fetchQuery(options));
  return data;
}
