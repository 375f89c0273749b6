type Named = { id: string };

/**
 * Rows in the order that they are shown in, each as it is now; one that is gone stays. Of others only those further down
 * are added, since they move none.
 */
export function heldRows<R extends Named>(shown: readonly R[], rows: readonly R[]): R[] {
  if (shown.length === 0) return [...rows];
  const now = new Map(rows.map((row) => [row.id, row]));
  const ids = new Set(shown.map(({ id }) => id));
  const last = rows.findLastIndex(({ id }) => ids.has(id));
  return [...shown.map((row) => now.get(row.id) ?? row), ...(last < 0 ? [] : rows.slice(last + 1))];
}

/** How many are not shown yet, or further down than they are by now. */
export function waitingCount(shown: readonly Named[], rows: readonly Named[]): number {
  const ids = new Set(rows.map(({ id }) => id));
  const order = shown.map(({ id }) => id).filter((id) => ids.has(id));
  const waiting = new Set<string>();
  let place = 0;
  for (const id of ids) {
    while (waiting.has(order[place] ?? '')) place++;
    if (id === order[place]) place++;
    else waiting.add(id);
  }
  return waiting.size;
}
