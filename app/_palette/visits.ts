const mostVisits = 12;
let paths: readonly string[] = [];

/** Remembers, for as long as the tab lives, which pages were looked at. */
export function noteVisit(path: string): void {
  paths = [path, ...paths.filter((one) => one !== path)].slice(0, mostVisits);
}

/** The paths looked at in this tab, the latest first. */
export const visits = (): readonly string[] => paths;
