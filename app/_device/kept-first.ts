import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import { wroteAt } from '#app/_trpc/own-version.ts';

/** An answer of an earlier visit, and when it was read. */
type Known = { data: unknown; at: number };
type Find = (hash: string) => Promise<Known | undefined>;

let find: Find | undefined;

/** From now on what is not in memory is looked for there before the network is asked. */
export function findKeptBy(way: Find): void {
  find = way;
}

/**
 * Shows what this browser has kept, where memory has nothing, and reads it anew at once: the new answer takes its place.
 * What is older than an own write is not shown, since it may not know of it.
 */
export async function keptFirst(read: QueryFunction, context: QueryFunctionContext, query: Query): Promise<unknown> {
  const kept = query.state.data === undefined ? await find?.(query.queryHash).catch(() => undefined) : undefined;
  if (!kept || kept.at < wroteAt()) return read(context as Parameters<typeof read>[0]);
  setTimeout(() => {
    query.setState({ dataUpdatedAt: kept.at });
    void query.fetch().catch(() => {});
  });
  return kept.data;
}
