import { type Named, nameOf } from '#app/_trpc/first-of-each.ts';

/**
 * Rows in the order that they are shown in, each as it is now; one that is gone stays. Of others only those further down
 * are added, since they move none.
 */
export function heldRows<R extends Named>(shown: readonly R[], rows: readonly R[]): R[] {
  if (shown.length === 0) return [...rows];
  const now = new Map(rows.map((row) => [nameOf(row), row]));
  const names = new Set(shown.map(nameOf));
  const last = rows.findLastIndex((row) => names.has(nameOf(row)));
  return [...shown.map((row) => now.get(nameOf(row)) ?? row), ...(last < 0 ? [] : rows.slice(last + 1))];
}

/** How many are not shown yet, or further down than they are by now. */
export function waitingCount(shown: readonly Named[], rows: readonly Named[]): number {
  const names = new Set(rows.map(nameOf));
  const order = shown.map(nameOf).filter((name) => names.has(name));
  const waiting = new Set<string | undefined>();
  let place = 0;
  for (const name of names) {
    while (place < order.length && waiting.has(order[place])) place++;
    if (place < order.length && name === order[place]) place++;
    else waiting.add(name);
  }
  return waiting.size;
}
