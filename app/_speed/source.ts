import type { QueryClient } from '@tanstack/react-query';
import type { Input } from './inputs.ts';
import type { Source, Wait } from './waits.ts';

type Opening = {
  queryClient: QueryClient;
  since: Input /** When the page was put into the document. */;
  until: number;
};

/**
 * Where a page's data and code were from. Only what asked for nothing at all is warm: a page that shows what is here and
 * asks for newer behind it is not.
 */
export function sourceOf({ queryClient, since, until }: Opening): Pick<Wait, 'kind' | 'source'> {
  const asked = requests().filter(({ responseEnd, startTime }) => responseEnd > since.at && startTime < until);
  const isCode = asked.some(({ name }) => isCodeOf(new URL(name), location.pathname));
  const isRead = queryClient
    .getQueryCache()
    .getAll()
    .filter((query) => query.getObserversCount() > 0)
    .some(({ state }) => state.fetchStatus === 'fetching' || state.dataUpdatedAt > since.wallAt);
  if (!isCode && !isRead) return { kind: 'warm', source: 'tab' };
  return { kind: 'cold', source: told(asked.findLast(({ name }) => name.includes('/api/'))) };
}

/** A file of code, or the page's own segment; those of pages that links lead to are loaded behind any page. */
const isCodeOf = ({ pathname, searchParams }: URL, page: string): boolean =>
  pathname.startsWith('/_next/static/chunks/') || (searchParams.has('_rsc') && pathname === page);

const requests = () => performance.getEntriesByType('resource') as PerformanceResourceTiming[];

/** By the answer's `Server-Timing`. */
function told(request: PerformanceResourceTiming | undefined): Source {
  const description = request?.serverTiming?.find(({ name }) => name === 'cache')?.description;
  if (!description) return 'site';
  return description === 'computed' ? 'computed' : 'memory';
}
