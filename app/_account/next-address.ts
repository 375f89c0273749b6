/** Where to go after signing in: an address of this site, never another; the feed where none was named. */
export function nextAddress(params: URLSearchParams): string {
  const next = params.get('next') ?? '/';
  if (!next.startsWith('/') || !URL.canParse(next, here)) return '/';
  const { origin, pathname, search, hash } = new URL(next, here);
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/';
}

/** Stands for the site: what leads away from it has another origin. */
const here = 'http://here.invalid';

/** The same for a link between the pages of the sign-in, so that it is not lost on the way. */
export function withNext(path: string, next: string): string {
  return next === '/' ? path : `${path}?next=${encodeURIComponent(next)}`;
}
