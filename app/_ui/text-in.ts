/** The words that an address says under a name, no longer than may be, and without NUL, which no search takes. */
export function textIn(params: URLSearchParams, name: string, most = 200): string | undefined {
  return params.get(name)?.replaceAll('\0', '').trim().slice(0, most);
}

/** The username that an address says under a name, as it may be typed: '@Ada'. What cannot be one stays, and finds nobody. */
export function usernameIn(params: URLSearchParams, name: string): string | undefined {
  const typed = textIn(params, name, 80);
  return typed && usernameOf(typed);
}

/** The username of what is typed for one: '@Ada'. */
export const usernameOf = (typed: string): string =>
  typed
    .trim()
    .replace(/^@(?=.)/, '')
    .toLowerCase();
