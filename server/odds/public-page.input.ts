/** The public pages; `/investors/apply` is a member's. What is not named here is never shared, whatever it looks like. */
export const publicPage =
  /^\/(?:leaderboard|search|projects\/[a-z0-9-]+(?:\/badges\/[a-z0-9_]+)?|users\/[a-z0-9_]+|investors(?:\/(?!apply(?:\?|$))[a-z0-9_]+)?)?(?:\?|$)/;

/** Of a page that others may know of: its path, without what stands behind it; undefined for any other. */
export function publicPathOf(path: string): string | undefined {
  return path.length <= maxPath && publicPage.test(path) ? path.split('?', 1)[0] : undefined;
}

const maxPath = 200;
