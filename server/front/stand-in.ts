import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Ask, showsWrites } from './ask.ts';
import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { respond } from './respond.ts';

/** After it stood in once, it is given at once for so long, while one request a second tries the origin again. */
const standsInMs = 1000;

/** Whether old bytes may be given: never to who would see less than they have written or seen. */
export function mayStandIn({ clock, versionField }: Context, entry: Entry | undefined, ask: Ask): entry is Entry {
  return entry !== undefined && clock.now() < entry.errorUntil && showsWrites(entry, ask, versionField);
}

/** Gives old bytes in place of an error or a slow origin (RFC 5861, 4). */
export function standIn(
  { clock, name, note }: Context,
  entry: Entry,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  const now = clock.now();
  entry.staleUntil = Math.min(entry.errorUntil, now + standsInMs);
  entry.refreshedAt = now;
  note('fallback', entry.key);
  respond(request, response, { entry, now, status: `${name}; fwd=stale; detail=stale-if-error` });
}
