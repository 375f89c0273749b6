/** Pages that are the same for everybody, and so may be kept on a device; `/investors/apply` is a member's. */
const publicPage =
  /^\/(?:$|(?:leaderboard|search|about|speed|chains|events)$|(?:projects|users|chains|posts|events)\/[\w-]+(?:\/badges\/\w+)?$|investors(?:\/(?!apply$)\w+)?$)/;

export const isPublicPage = (pathname: string): boolean => publicPage.test(pathname);
