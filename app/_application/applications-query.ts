import type { QueryClient } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { applicationStatuses } from '#db/vocabulary.ts';

export type ApplicationStatus = (typeof applicationStatuses)[number];

/** The applications of a status, those that wait longest first. */
export const applicationsQuery = (status: ApplicationStatus, cursor?: string) =>
  listQuery({
    key: [...trpc.application.queue.pathKey(), status],
    cursor,
    read: (from) => api.application.queue.query({ status, cursor: from }),
  });

/** Reads the lists anew, where another admin was faster. */
export const readApplicationsAgain = (queryClient: QueryClient) =>
  queryClient.invalidateQueries({ queryKey: trpc.application.queue.pathKey() });
