import { trpc } from '#app/_trpc/client.ts';

/** The projects that fit one's own entry. */
export const matchesQuery = () => ({ ...trpc.investors.matches.queryOptions({}), staleTime: 30_000 });
