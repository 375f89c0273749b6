import type { QueryClient } from '@tanstack/react-query';

/**
 * A thing in any answer that was read, the latest first, whichever it is: a page that is opened from a list paints at
 * once what the list already said.
 */
export function findKnown<Thing>(
  queryClient: QueryClient,
  isIt: (value: object) => value is Thing & object,
): Thing | undefined {
  const read = queryClient.getQueryCache().getAll();
  const latestFirst = read.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  return within(
    latestFirst.map(({ state }) => state.data),
    isIt,
  );
}

function within<Thing>(value: unknown, isIt: (value: object) => value is Thing & object): Thing | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isIt(value)) return value;
  for (const part of Object.values(value)) {
    const found = within(part, isIt);
    if (found) return found;
  }
  return undefined;
}
