import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { keptFirst } from '#app/_device/kept-first.ts';
import type { AppRouter } from '#server/router.ts';

const minuteMs = 60_000;

/**
 * The store of everything read. What it holds is shown at once and never changes under the reader's eyes for a minute;
 * after that it is read again when a page that needs it is opened.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without a network there is what was kept.
        networkMode: 'always',
        staleTime: minuteMs,
        gcTime: 15 * minuteMs,
        refetchOnWindowFocus: false,
        ...(typeof window !== 'undefined' && { persister: keptFirst }),
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
    },
  });
}

/** The server's own fault, or no answer at all; never a refusal. */
function isWorthRetrying(error: Error): boolean {
  if (typeof window === 'undefined' || !navigator.onLine) return false;
  return !(error instanceof TRPCClientError) || httpStatus(error) >= 500;
}

function httpStatus(error: TRPCClientError<AppRouter>): number {
  return error.data?.httpStatus ?? 500;
}
