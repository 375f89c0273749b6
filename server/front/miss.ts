import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Ask, mayAnswer } from './ask.ts';
import type { Context } from './context.ts';
import type { Entry } from './entry.ts';
import { fill, type Job, type Landing } from './fill.ts';
import { forwardedHeaders, replayedHeaders } from './forward.ts';
import { preconditions } from './freshen.ts';
import { lookup } from './headers.ts';
import { createHints } from './hints.ts';
import { interned } from './intern.ts';
import { OriginError } from './origin.ts';
import { pass } from './pass.ts';
import { refuse, respond } from './respond.ts';
import { mayStandIn, standIn } from './stand-in.ts';

/** How long one who could share an answer waits for it before asking on their own. */
const mostWaitMs = 5000;

type Miss = { request: IncomingMessage; response: ServerResponse; urlKey: string; ask: Ask; entry: Entry | undefined };

/** Goes to the origin for what the store cannot answer; many who want the same go once where they may share it. */
export function createMisses(context: Context) {
  const { clock, store, name, note, versionField } = context;
  const flights = new Map<string, Promise<Landing>>();
  const unshareable = createHints(clock);

  async function take(miss: Miss): Promise<void> {
    const { request, urlKey, ask } = miss;
    const key = store.keyOf(urlKey, request.headers);
    if (key === undefined) return pass(context, { ...miss, reason: 'bypass' });
    if (request.method === 'HEAD') return pass(context, { ...miss, reason: 'miss' });
    const flight = ask.reload || ask.minVersion !== undefined ? undefined : flights.get(key);
    if (flight && (await join(key, flight, miss))) return;
    note('miss', key);
    await launch(key, jobOf(context, miss, { isHinted: unshareable.has(key) }));
  }

  /** Waits for a flight under way, and answers by what it brought. False where that helps this request nothing. */
  async function join(key: string, flight: Promise<Landing>, miss: Miss): Promise<boolean> {
    const { request, response, urlKey, ask, entry } = miss;
    const landing = await within(flight, mayStandIn(context, entry, ask) ? context.patienceMs : mostWaitMs);
    if (landing === 'slow' && flights.get(key) === flight) flights.delete(key);
    const now = clock.now();
    const found = store.find(urlKey, request.headers);
    if (found && mayAnswer(found, ask, { now, versionField })) {
      note('collapsed', found.key);
      respond(request, response, { entry: found, now, status: `${name}; fwd=miss; collapsed` });
    } else if (landing === 'stored' || landing === 'unshareable') return false;
    else if (mayStandIn(context, entry, ask)) standIn(context, entry, miss);
    else if (landing instanceof OriginError) refuse(response, landing.status, name);
    else return false;
    return true;
  }

  function within(flight: Promise<Landing>, waitMs: number): Promise<Landing | 'slow'> {
    return new Promise((resolve) => {
      const callOff = clock.after(waitMs, () => resolve('slow'));
      void flight.then((landing) => {
        callOff();
        resolve(landing);
      });
    });
  }

  async function launch(key: string, job: Job): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<Landing>();
    if (!flights.has(key) && !unshareable.has(key)) flights.set(key, promise);
    const land = (landing: Landing) => {
      if (flights.get(key) === promise) flights.delete(key);
      if (landing === 'stored') unshareable.delete(key);
      else if (landing === 'unshareable' && !job.credentials) unshareable.add(key);
      resolve(landing);
    };
    await fill(context, job, land);
  }

  /** Gets an entry anew without a client. */
  async function refresh(entry: Entry): Promise<void> {
    if (flights.has(entry.key)) return void (await flights.get(entry.key));
    note('refresh', entry.key);
    const { headers, target } = entry.replay;
    await launch(entry.key, {
      urlKey: entry.urlKey,
      target,
      headers: [...headers, 'Accept-Encoding', 'identity', ...preconditions(entry)],
      selecting: Object.fromEntries(lookup(headers)),
      replayOf: () => entry.replay,
      credentials: false,
      entry,
      client: undefined,
    });
  }

  return { take, refresh };
}

/** Fields that the front answers for itself where the answer may be kept: it wants all of it, uncoded. */
const ownQuestions = ['accept-encoding', 'if-none-match', 'if-modified-since'];

function jobOf(context: Context, miss: Miss, { isHinted }: { isHinted: boolean }): Job {
  const { request, response, urlKey, ask, entry } = miss;
  const target = request.url ?? '/';
  const headers = forwardedHeaders(request, { ...context, except: isHinted && !entry ? [] : ownQuestions });
  if (entry || !isHinted) headers.push('Accept-Encoding', 'identity');
  return {
    urlKey,
    target,
    headers: [...headers, ...(entry ? preconditions(entry) : [])],
    selecting: request.headers,
    replayOf: (names) => ({ target, headers: interned(replayedHeaders(request, names, context)) }),
    credentials: ask.credentials === true,
    entry,
    client: { request, response, ask, reason: reasonOf(miss) },
  };
}

function reasonOf({ ask, entry }: Miss): string {
  if (!entry) return 'uri-miss';
  return ask.reload || ask.minVersion !== undefined ? 'request' : 'stale';
}
