import { createEntry, type Entry } from '../entry.ts';

/** A stored answer of `bodyBytes`, made without a request. */
export function entryOf(key: string, { bodyBytes = 1000, tags = [] as string[], variant = '' } = {}): Entry {
  return createEntry({
    key: key + variant,
    urlKey: key,
    replay: { target: key, headers: [] },
    status: 200,
    rawHeaders: ['Surrogate-Key', tags.join(' ')],
    body: Buffer.alloc(bodyBytes),
    permission: { store: true, freshMs: 60_000, staleMs: 0, errorMs: 0, explicit: true, omit: [], transform: true },
    ...{ requestedAt: 0, receivedAt: 0, ageMs: 0, order: 0 },
  });
}
