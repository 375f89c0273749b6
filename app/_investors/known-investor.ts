import type { QueryClient } from '@tanstack/react-query';
import { findKnown } from '#app/_trpc/find-known.ts';
import type { InvestorCard, InvestorPage } from '#server/investor/investor.output.ts';

/** An investor as a list tells it, or whole. */
export type KnownInvestor = InvestorCard & Partial<InvestorPage>;

/** What the directory said of an investor, where it was read: all but whose entry it is. */
export function knownInvestor(queryClient: QueryClient, username: string): InvestorCard | undefined {
  return findKnown(
    queryClient,
    (value): value is InvestorCard => 'username' in value && value.username === username && 'checkSizeMin' in value,
  );
}
