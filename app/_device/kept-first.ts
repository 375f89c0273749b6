import type { Query, QueryFunction, QueryFunctionContext } from '@tanstack/react-query';
import { type Asking, askAs, askingNow } from '#app/_trpc/asking.ts';
import { wroteAt } from '#app/_trpc/own-version.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { noteUnanswered } from './reach.ts';

/** An answer of an earlier visit, and when it was read. */
type Known = { data: unknown; at: number };
/** Looks for the answer of the query that has this hash. */
export type Find = (hash: string) => Promise<Known | undefined>;

let find: Find | undefined;

/** From now on what is not in memory is looked for there before the network is asked. */
export function findKeptBy(way: Find | undefined): void {
  find = way;
}

/** Looks in this browser's own store; its code must be here before there is no network to load it by. */
export const loadFindHere = () => import('./find-here.ts');

/**
 * Shows what this browser has kept, where memory has nothing, and reads it anew at once: the new answer takes its place.
 * What is older than an own write is not shown, since it may not know of it. Before the code for it is loaded, which
 * waits until the page is idle, it is loaded only where the site cannot be reached.
 */
export async function keptFirst(read: QueryFunction, context: QueryFunctionContext, query: Query): Promise<unknown> {
  const asking = askingFor(query);
  const { begin } = asking;
  const itsOwn = begin ? { ...asking, begin: () => begin(query.queryHash) } : asking;
  const answer = () => askAs(itsOwn, () => read(context as Parameters<typeof read>[0]));
  if (query.state.data !== undefined) return answer();
  if (find) return (await shown(query, asking)) ?? answer();
  try {
    return await answer();
  } catch (error) {
    if (!isUnanswered(error)) throw error;
    find ??= (await loadFindHere()).findHere;
    const kept = await shown(query, asking);
    if (kept === undefined) throw error;
    return kept;
  }
}

const askedAs = new WeakMap<Query, Asking>();

/** What is asked for later, since it is looked for first or failed, is asked for as it was meant until a page shows it. */
function askingFor(query: Query): Asking {
  const isAgain = query.state.fetchFailureCount > 0 && query.getObserversCount() === 0;
  const asking = (isAgain && askedAs.get(query)) || askingNow();
  askedAs.set(query, asking);
  return asking;
}

/** Nobody answered, or one who is too busy to. */
const isUnanswered = (error: unknown): boolean => ['UNREACHABLE', 'OVERLOADED'].includes(toldOf(error).code);

/** Undefined where there is none. */
async function shown(query: Query, asking: Asking): Promise<unknown> {
  const kept = await find?.(query.queryHash).catch(() => undefined);
  if (!kept || kept.at < wroteAt()) return undefined;
  setTimeout(() => {
    // What was guessed may have been taken back meanwhile, before it was shown or after.
    if (query.state.data === undefined) return;
    query.setState({ dataUpdatedAt: kept.at });
    if (asking.signal?.aborted) return;
    void askAs(asking, () => query.fetch()).catch((error) => {
      if (isUnanswered(error)) noteUnanswered(kept.at);
    });
  });
  return kept.data;
}
