import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import { wordsIn } from './address.ts';

const freshMs = 5000;

/** Who, what, to what, and the day since when: '2026-11-28'. */
export type AuditAddress = { actor?: string; action?: string; subject?: string; since?: string; cursor?: string };

export function auditAddress(params: URLSearchParams): AuditAddress {
  const { since, ...words } = wordsIn(params, ['actor', 'action', 'subject', 'since', 'cursor']);
  const isDay = since !== undefined && /^\d{4}-\d\d-\d\d$/.test(since) && !Number.isNaN(Date.parse(since));
  return { ...words, ...(isDay && { since }) };
}

export function auditQuery({ cursor, ...address }: AuditAddress) {
  const { since, actor, ...filter } = address;
  const query = listQuery({
    key: [...trpc.admin.audit.pathKey(), address],
    cursor,
    read: (from) =>
      api.admin.audit.query({
        ...filter,
        ...(actor && { actor: actor.replace(/^@(?=.)/, '') }),
        ...(since && { since: `${since}T00:00:00Z` }),
        cursor: from,
      }),
  });
  return { ...query, staleTime: freshMs };
}
