import { httpLink, splitLink, type TRPCLink } from '@trpc/client';
import type { AppRouter } from '#server/router.ts';
import { type Asking, askingNow, measure } from './asking.ts';
import { read, send } from './fetching.ts';
import { rememberNext } from './likely-next.ts';
import { newKey } from './new-key.ts';
import { ownVersion, writing } from './own-version.ts';

const url = '/api/trpc';

/** A read goes as it is asked for: what is guessed behind all others, what is opened before them. */
const readLink: TRPCLink<AppRouter> = (runtime) => (call) => {
  const asking = askingNow();
  const measured = asking.begin?.();
  return httpLink<AppRouter>({
    url,
    headers: () => ({ ...ownVersion(), ...(asking.isUnasked ? { purpose: 'prefetch' } : {}) }),
    fetch: async (input, init) => {
      const response = await read(input, { ...(init as RequestInit), ...howOf(asking, init?.signal) });
      rememberNext(response.headers);
      if (measured) measured(await measure(response));
      return response;
    },
  })(runtime)(call);
};

function howOf({ priority, signal }: Asking, own: AbortSignal | null | undefined): RequestInit {
  // Where signals cannot be joined, what is guessed is read to its end.
  const either = signal && own && 'any' in AbortSignal ? AbortSignal.any([signal, own]) : (own ?? signal);
  return { ...(priority && { priority }), ...(either && { signal: either }) };
}

/**
 * Everything is one request: reads, so that shared caches can keep them, and what follows a write names its version;
 * writes, so that each has a key by which it is done once however often it is sent.
 */
export const link = splitLink<AppRouter>({
  condition: (operation) => operation.type === 'query',
  true: readLink,
  false: httpLink({
    url,
    headers: ({ op }) => ({ 'idempotency-key': keyOf(op.context) }),
    fetch: (input, init) => writing(send(input, init as RequestInit)),
  }),
});

/** A caller that may send a write again gives its key: `{ context: { idempotencyKey } }`. */
function keyOf({ idempotencyKey }: Record<string, unknown>): string {
  return typeof idempotencyKey === 'string' ? idempotencyKey : newKey();
}
