import { httpLink, splitLink } from '@trpc/client';
import type { AppRouter } from '#server/router.ts';
import { read, send } from './asking.ts';
import { ownVersion } from './own-version.ts';

const url = '/api/trpc';

/**
 * Everything is one request: reads, so that shared caches can keep them, and what follows a write names its version;
 * writes, so that each has a key by which it is done once however often it is sent.
 */
export const link = splitLink<AppRouter>({
  condition: (operation) => operation.type === 'query',
  true: httpLink({ url, headers: ownVersion, fetch: (input, init) => read(input, init as RequestInit) }),
  false: httpLink({
    url,
    headers: ({ op }) => ({ 'idempotency-key': keyOf(op.context) }),
    fetch: (input, init) => send(input, init as RequestInit),
  }),
});

/** A caller that may send a write again gives its key: `{ context: { idempotencyKey } }`. */
function keyOf({ idempotencyKey }: Record<string, unknown>): string {
  return typeof idempotencyKey === 'string' ? idempotencyKey : crypto.randomUUID();
}
