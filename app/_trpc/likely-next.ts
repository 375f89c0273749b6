const field = 'x-prova-next';

/** By page, what the last answer for it said of where most go from there. */
const told = new Map<string, string>();

/** Takes what a read's answer says. */
export function rememberNext(headers: Headers): void {
  const said = headers.get(field);
  const path = said && pathOf(said);
  if (path) told.set(path, said);
}

/** What was said of where most go from a page: '/projects/a, /users/b;p=0.31'; undefined where nothing was. */
export function nextAfter(path: string): string | undefined {
  if (told.has(path)) return told.get(path);
  const said = documentNext();
  return said && pathOf(said) === path ? said : undefined;
}

const pathOf = (said: string): string | undefined => said.split(',', 1)[0];

/** A document says it in `Server-Timing`, since scripts can read none of its other fields. */
function documentNext(): string | undefined {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return opened?.serverTiming.find(({ name }) => name === 'next')?.description;
}
