import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { MailsInput } from '#server/ops/ops.input.ts';
import { wordsIn } from './address.ts';

const freshMs = 5000;

/** Which mails are shown, in the order of the tabs. */
export const allMailShown = ['all', 'queued', 'failed', 'sent'] as const;
export type MailShown = (typeof allMailShown)[number];

export type MailAddress = { state?: NonNullable<MailsInput['state']>; text?: string; cursor?: string };

export function mailAddress(params: URLSearchParams): MailAddress {
  const { state, ...words } = wordsIn(params, ['state', 'text', 'cursor']);
  const isKnown = state === 'queued' || state === 'failed' || state === 'sent';
  return { ...words, ...(isKnown && { state }) };
}

export function mailsQuery({ cursor, ...filter }: MailAddress) {
  const query = listQuery({
    key: [...trpc.ops.mails.pathKey(), filter],
    cursor,
    read: (from) => api.ops.mails.query({ ...filter, cursor: from }),
  });
  return { ...query, staleTime: freshMs };
}

export function failedJobsQuery(from?: string) {
  const query = listQuery({
    key: trpc.ops.jobs.pathKey(),
    cursor: from,
    read: (cursor) => api.ops.jobs.query({ cursor }),
  });
  return { ...query, staleTime: freshMs };
}
