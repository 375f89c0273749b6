import type { QueryClient } from '@tanstack/react-query';
import type { AdminPath } from './admin-pages.ts';
import { auditQuery } from './audit-query.ts';
import { cacheStatsQuery } from './cache-query.ts';
import { databaseQuery, poolStatsQuery } from './database-query.ts';
import { failedJobsQuery, mailsQuery } from './mail-query.ts';
import { peopleQuery } from './people-query.ts';

type Read = (queryClient: QueryClient) => Promise<unknown>;

/** What each page starts with; one that is not here reads when it is opened. */
const reads: { [Path in AdminPath]?: Read[] } = {
  '/admin/people': [(client) => client.prefetchInfiniteQuery(peopleQuery({}))],
  '/admin/audit': [(client) => client.prefetchInfiniteQuery(auditQuery({}))],
  '/admin/cache': [(client) => client.prefetchQuery(cacheStatsQuery())],
  '/admin/database': [
    (client) => client.prefetchQuery(databaseQuery()),
    (client) => client.prefetchQuery(poolStatsQuery()),
  ],
  '/admin/mail': [
    (client) => client.prefetchInfiniteQuery(mailsQuery({})),
    (client) => client.prefetchInfiniteQuery(failedJobsQuery()),
  ],
};

export async function prefetchAdmin(queryClient: QueryClient, path: AdminPath): Promise<void> {
  await Promise.all(reads[path]?.map((read) => read(queryClient)) ?? []);
}
