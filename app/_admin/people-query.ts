import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { PersonDetail } from '#server/admin/people.output.ts';
import { type PeopleAddress, peopleFilter } from './people-address.ts';

/** Long enough for a hover and its click; what another admin did meanwhile must be here. */
const freshMs = 5000;

export function peopleQuery({ cursor, ...address }: PeopleAddress) {
  const query = listQuery({
    key: [...trpc.admin.people.pathKey(), address],
    cursor,
    read: (from) => api.admin.people.query({ ...peopleFilter(address), cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

/** Null where there is no such person. */
export const personQuery = (username: string) =>
  queryOptions({
    queryKey: [...trpc.admin.person.pathKey(), username],
    queryFn: (): Promise<PersonDetail | null> =>
      api.admin.person.query({ username }).catch((error) => {
        if (['PROFILE_NOT_FOUND', 'INVALID_INPUT'].includes(toldOf(error).code)) return null;
        throw error;
      }),
    staleTime: freshMs,
  });

/** Reads anew what an act on somebody changed. */
export async function refreshPeople(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    [trpc.admin.people, trpc.admin.person, trpc.admin.audit].map((read) =>
      queryClient.invalidateQueries({ queryKey: read.pathKey() }),
    ),
  );
}
