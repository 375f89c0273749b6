import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { Category } from '#db/vocabulary.ts';
import type { AssignmentsAddress } from './assignments-address.ts';

export function assignmentsQuery({ cursor, ...filter }: AssignmentsAddress) {
  return listQuery({
    key: [...trpc.assignment.list.pathKey(), filter],
    cursor,
    read: (from) => api.assignment.list.query({ ...filter, cursor: from }),
  });
}

export type CandidateFilter = { category?: Category; text?: string; unreviewed: boolean };

/** Projects to choose from. */
export function candidatesQuery({ category, text, unreviewed }: CandidateFilter) {
  const filter = { categories: category ? [category] : [], text, unreviewed };
  return listQuery({
    key: [...trpc.assignment.candidates.pathKey(), filter],
    cursor: undefined,
    read: (cursor) => api.assignment.candidates.query({ ...filter, cursor }),
  });
}
