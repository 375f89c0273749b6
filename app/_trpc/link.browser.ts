import { httpLink, splitLink } from '@trpc/client';
import type { AppRouter } from '#server/router.ts';
import { ownVersion, rememberVersion, writing } from './own-version.ts';

const url = '/api/trpc';

/**
 * Everything is one request: reads, so that shared caches can keep them, and what follows a write names its version;
 * writes, so that each has a key by which it is done once however often it is sent.
 */
export const link = splitLink<AppRouter>({
  condition: (operation) => operation.type === 'query',
  true: httpLink({ url, headers: ownVersion }),
  false: httpLink({
    url,
    headers: ({ op }) => ({ 'idempotency-key': keyOf(op.context) }),
    fetch: async (input, init) => {
      const response = await writing(fetch(input, init as RequestInit));
      rememberVersion(response.headers);
      return response;
    },
  }),
});

/** A caller that may send a write again gives its key: `{ context: { idempotencyKey } }`. */
function keyOf({ idempotencyKey }: Record<string, unknown>): string {
  return typeof idempotencyKey === 'string' ? idempotencyKey : crypto.randomUUID();
}
