import type { NewWrite } from '#app/_outbox/waiting.ts';
import { newKey } from '#app/_trpc/new-key.ts';

/** The id of what is shown before the server has taken it. */
export const pendingId = (): string => `pending-${newKey()}`;

export const isPending = (id: string): boolean => id.startsWith('pending-');

/** What the outbox knows other words for a comment by. */
export const editOf = (id: string) => ({ kind: 'comment-edit', thing: `comment:${id}` });

/** A vote on it is of the same thing. */
export const isEditOf = (id: string, { kind, thing }: Pick<NewWrite, 'kind' | 'thing'>): boolean =>
  kind === editOf(id).kind && thing === editOf(id).thing;
