import { type Numbering, numbered } from '../slug.ts';

/**
 * Finds a free name for each key, by the name it wants: where that is taken, with a number behind it.
 * @param taken which of the names the database has already
 */
export async function freeNames(
  wanted: Iterable<readonly [key: string, name: string]>,
  taken: (names: string[]) => Promise<Iterable<string>>,
  numbering: Numbering,
): Promise<Map<string, string>> {
  const given = new Map<string, string>();
  const used = new Set<string>();
  let open = Array.from(wanted, ([key, name]) => ({ key, name, n: 1 }));
  while (open.length > 0) {
    const known = new Set(await taken(open.map(({ name, n }) => numbered(name, n, numbering))));
    const left: typeof open = [];
    for (const { key, name, n } of open) {
      const candidate = numbered(name, n, numbering);
      if (known.has(candidate) || used.has(candidate)) {
        // By ones at first, then in strides, so that the thousandth of a name does not ask a thousand times.
        left.push({ key, name, n: n < 10 ? n + 1 : n * 2 });
      } else {
        used.add(candidate);
        given.set(key, candidate);
      }
    }
    open = left;
  }
  return given;
}
