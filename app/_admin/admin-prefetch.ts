import type { QueryClient } from '@tanstack/react-query';
import { applicationsQuery } from '#app/_application/applications-query.ts';
import { assignmentsQuery } from '#app/_assignments/assignments-query.ts';
import { prefetchEvents } from '#app/_event/event-query.ts';
import { featuredQuery } from '#app/_featured/featured-query.ts';
import { queueQuery } from '#app/_feedback/queue-query.ts';
import { casesQuery } from '#app/_report/case-query.ts';
import { validatorsQuery } from '#app/_validators/validators-query.ts';
import { votesQuery } from '#app/_void/votes-query.ts';
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
  '/admin/applications': [(client) => client.prefetchInfiniteQuery(applicationsQuery('pending'))],
  '/admin/validators': [(client) => client.prefetchInfiniteQuery(validatorsQuery({ state: 'named' }))],
  '/admin/assignments': [(client) => client.prefetchInfiniteQuery(assignmentsQuery({}))],
  '/admin/reports': [(client) => client.prefetchInfiniteQuery(casesQuery({ state: 'open' }))],
  '/admin/votes': [(client) => client.prefetchInfiniteQuery(votesQuery({}))],
  '/admin/featured': [(client) => client.prefetchInfiniteQuery(featuredQuery())],
  '/admin/events': [(client) => prefetchEvents(client, {})],
  '/admin/feedback': [(client) => client.prefetchInfiniteQuery(queueQuery({}))],
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
