import { httpBatchStreamLink, httpLink, splitLink } from '@trpc/client';
import type { AppRouter } from '#server/router.ts';

const url = '/api/trpc';

/** Reads by one GET each, so that shared caches can keep them; writes together. */
export const link = splitLink<AppRouter>({
  condition: (operation) => operation.type === 'query',
  true: httpLink({ url }),
  false: httpBatchStreamLink({ url, maxItems: 10 }),
});
