const field = 'x-prova-next';

/** By page, what the last answer for it said of where most go from there. */
const told = new Map<string, string>();

/** Takes what a read's answer says. */
export function rememberNext(headers: Headers): void {
  remember(headers.get(field));
}

/** What was said of where most go from a page: '/projects/a, /users/b;p=0.31'; undefined where nothing was. */
export function nextAfter(path: string): string | undefined {
  if (told.size === 0) remember(documentNext());
  return told.get(path);
}

function remember(said: string | null | undefined): void {
  const path = said?.split(',', 1)[0];
  if (said && path) told.set(path, said);
}

/** A document says it in `Server-Timing`, since scripts can read none of its other fields. */
function documentNext(): string | undefined {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return opened?.serverTiming.find(({ name }) => name === 'next')?.description;
}
