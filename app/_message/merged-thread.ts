import type { Message, Thread } from '#server/message/message.output.ts';

/**
 * What is known of a thread with its latest part as it was just read. Where more has come than that part holds, so that
 * there is a gap, only the part is known from now on, and what is older can be read again.
 */
export function mergedThread(known: Thread | null | undefined, latest: Thread): Thread {
  const last = known?.items.at(-1);
  const first = latest.items[0];
  if (!known || !last || !first || (first.id > last.id && latest.older !== null)) return latest;
  return { ...latest, items: union(known.items, latest.items), older: known.older };
}

/** The same with an older part before it. */
export const withOlder = (known: Thread, part: Thread): Thread => ({
  ...known,
  items: union(known.items, part.items),
  older: part.older,
});

/** With a message as it is now. */
export const withMessage = (known: Thread, message: Message): Thread => ({
  ...known,
  items: union(known.items, [message]),
});

/** How many of the other one came after a message. */
export const newSince = (items: readonly Message[], id: string): number =>
  items.filter((one) => one.id > id && !one.isOwn && !one.deleted).length;

/** Ids sort by birth; of two that tell of one message the second counts. */
function union(before: Message[], after: Message[]): Message[] {
  const byId = new Map([...before, ...after].map((message) => [message.id, message]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
