import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { api, trpc } from '#app/_trpc/client.ts';
import type { InvestorPage } from '#server/investor/investor.output.ts';

/** By an earlier username too. Null where nobody of that name is in the directory: an answer like any other. */
export function investorQuery(username: string) {
  return queryOptions({
    queryKey: [...trpc.investors.byUsername.pathKey(), username],
    queryFn: () => readInvestor(username),
  });
}

async function readInvestor(username: string): Promise<InvestorPage | null> {
  try {
    return await api.investors.byUsername.query({ username });
  } catch (error) {
    const told = error instanceof TRPCClientError ? error.data : undefined;
    if (told?.code === 'PROFILE_MOVED') return readInvestor(told.movedTo);
    if (told?.code === 'INVESTOR_NOT_FOUND' || told?.code === 'INVALID_INPUT') return null;
    throw error;
  }
}

export async function prefetchInvestor(queryClient: QueryClient, username: string): Promise<void> {
  await queryClient.prefetchQuery(investorQuery(username));
}
