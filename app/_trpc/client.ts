import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { link } from '#app/_trpc/link';
import type { AppRouter } from '#server/router.ts';

/** Calls a procedure: `await api.feed.list.query({ sort: 'top' })`. */
export const api = createTRPCClient<AppRouter>({ links: [link] });

/**
 * The same procedures as options for TanStack Query: `useSuspenseQuery(trpc.project.bySlug.queryOptions({ slug }))`.
 * The client named here would only hold answers that stream, and none does.
 */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient: new QueryClient() });
