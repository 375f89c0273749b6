import { useEffect } from 'react';
import { api } from '#app/_trpc/client.ts';

/** Long enough to be a look, and behind all that the page itself has to do. */
const lookMs = 1500;

/** Told in this tab; the server counts once a day anyway. */
const told = new Set<string>();

/** The server counts the look at a document as it sends it, and says so. */
function isCounted(slug: string): boolean {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!opened?.serverTiming.some(({ name }) => name === 'look')) return false;
  return new URL(opened.name).pathname === `/projects/${slug}`;
}

/** Tells that a project's page was looked at, once it has been for a moment. */
export function useLook(slug: string | undefined): void {
  useEffect(() => {
    if (!slug || told.has(slug)) return;
    const timer = setTimeout(() => {
      if (document.visibilityState !== 'visible') return;
      told.add(slug);
      if (isCounted(slug)) return;
      // A look that was not counted is no loss to who looks.
      api.project.view.mutate({ slug }).catch(() => told.delete(slug));
    }, lookMs);
    return () => clearTimeout(timer);
  }, [slug]);
}
