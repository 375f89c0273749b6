import { api, trpc } from '#app/_trpc/client.ts';
import { listQuery } from '#app/_trpc/list-query.ts';
import type { validatorStates } from '#server/validator/validator.input.ts';

export type ValidatorState = (typeof validatorStates)[number];

/** Those who are validators, or were. */
export function validatorsQuery({ state, cursor }: { state: ValidatorState; cursor?: string | undefined }) {
  return listQuery({
    key: [...trpc.validator.list.pathKey(), state],
    cursor,
    read: (from) => api.validator.list.query({ state, cursor: from, limit: 50 }),
  });
}
