/** The public pages, but for the members' among them. What is not named here is never shared, whatever it looks like. */
const paths = [
  '',
  'leaderboard',
  'search',
  'about',
  'formulas',
  'speed',
  'events(?:/[a-z0-9-]+)?',
  'projects/[a-z0-9-]+(?:/badges/[a-z0-9_]+)?',
  'users/[a-z0-9_]+',
  'chains(?:/(?!new(?:\\?|$))[a-z0-9-]+(?:/log)?)?',
  'chains/[a-z0-9-]+/posts/(?!new(?:\\?|$))[a-z0-9-]+',
  'investors(?:/(?!apply(?:\\?|$))[a-z0-9_]+)?',
];
export const publicPage = new RegExp(`^/(?:${paths.join('|')})(?:\\?|$)`);

/** Of a page that others may know of: its path, without what stands behind it; undefined for any other. */
export function publicPathOf(path: string): string | undefined {
  return path.length <= maxPath && publicPage.test(path) ? path.split('?', 1)[0] : undefined;
}

const maxPath = 200;
