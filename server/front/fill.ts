import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Ask } from './ask.ts';
import { capture, pipeThrough } from './capture.ts';
import { isUnchanged, validatorsOf } from './conditional.ts';
import type { Context } from './context.ts';
import { type Entry, mayCompress } from './entry.ts';
import { passedHead } from './forward.ts';
import { freshenedHeaders } from './freshen.ts';
import { filterHeaders, listOf, lookup, ofUnchanged, type RawHeaders } from './headers.ts';
import { sendInterim } from './interim.ts';
import { type Fetch, keep, type Shareable, shareable } from './keep.ts';
import { OriginError } from './origin.ts';
import { refuse, respond } from './respond.ts';
import { mayStandIn, standIn } from './stand-in.ts';

/** Who waits for the bytes while they come. `reason` says why the store could not answer: `uri-miss`, `stale`. */
type Client = { request: IncomingMessage; response: ServerResponse; ask: Ask; reason: string };

export type Job = Omit<Fetch, 'requestedAt' | 'order'> & {
  target: string;
  headers: RawHeaders;
  /** What is stored now, which the origin may confirm by a 304. */
  entry: Entry | undefined;
  client: Client | undefined;
};

/** What others who wait for the same may do now: look into the store again, ask on their own, or give up. */
export type Landing = 'stored' | 'unshareable' | OriginError;

type Run = Job & Fetch & { land: (landing: Landing) => void };

/**
 * Asks the origin, gives its answer to the client, and stores it where it may be shared. Calls `land` as soon as it is
 * known what others may do. Never rejects: a failure is answered.
 */
export async function fill(context: Context, job: Job, land: (landing: Landing) => void): Promise<void> {
  const { clock, fence, origin } = context;
  const run: Run = { ...job, requestedAt: clock.now(), order: fence.begin(), land };
  const stopWaiting = clock.after(context.patienceMs, () => fallBack(context, run));
  try {
    const answer = await origin.send({
      method: 'GET',
      target: run.target,
      headers: run.headers,
      onInterim: (interim) => run.client && sendInterim(run.client.response, interim),
    });
    stopWaiting();
    await receive(context, run, answer);
  } catch (error) {
    stopWaiting();
    context.note('failed', run.urlKey, error);
    const failure = error instanceof OriginError ? error : new OriginError(502, error);
    land(failure);
    if (!fallBack(context, run) && run.client) refuse(run.client.response, failure.status, context.name);
  }
}

/** Gives the client the old bytes, where they may stand in. */
function fallBack(context: Context, run: Run): boolean {
  const { entry, client } = run;
  if (!client || client.response.headersSent || !mayStandIn(context, entry, client.ask)) return false;
  standIn(context, entry, client);
  run.client = undefined;
  return true;
}

async function receive(context: Context, run: Run, answer: IncomingMessage): Promise<void> {
  const status = answer.statusCode ?? 502;
  if (status === 304 && run.entry) return confirm(context, run, { entry: run.entry, answer });
  const as = shareable(context, run, { status, rawHeaders: answer.rawHeaders });
  const isTooLarge = Number(answer.headers['content-length'] ?? 0) > context.mostBodyBytes;
  if (as && !isTooLarge) return take(context, run, { answer, as });

  run.land('unshareable');
  const isFailure = status >= 500;
  if (isFailure) context.note('failed', run.urlKey);
  const isNews = !isFailure && status !== tooManyRequests;
  if (run.entry && isNews && !run.credentials) context.store.remove(run.entry);
  if (!run.client || (isFailure && fallBack(context, run))) answer.destroy();
  else await pipeThrough(answer, run.client.response, `${context.name}; fwd=${run.client.reason}`);
}

/** Says nothing of what was asked for. */
const tooManyRequests = 429;

/** Takes an answer that may be shared, while it goes to the client. */
async function take(
  context: Context,
  run: Run,
  { answer, as }: { answer: IncomingMessage; as: Shareable },
): Promise<void> {
  begin(context, run, { answer, as });
  const body = await capture(answer, run.client?.response, context.mostBodyBytes).catch(() => undefined);
  if (!body) return run.land('unshareable');
  keep(context, run, { answer: { status: answer.statusCode ?? 200, rawHeaders: answer.rawHeaders, body }, as });
  run.land(isReusable(as) ? 'stored' : 'unshareable');
}

/** Begins the client's answer. One that has it already gets a 304 and waits no longer. */
function begin(context: Context, run: Run, { answer, as }: { answer: IncomingMessage; as: Shareable }): void {
  if (!run.client) return;
  const { request, response, reason } = run.client;
  const fields = lookup(answer.rawHeaders);
  const head = passedHead(answer, `${context.name}; fwd=${reason}; stored`);
  if (mayCompress(fields, as.permission) && !listOf(fields.get('vary')).includes('accept-encoding'))
    head.push('Vary', 'Accept-Encoding');
  if (answer.statusCode !== 200 || !isUnchanged(request.headers, validatorsOf(fields))) {
    response.writeHead(answer.statusCode ?? 502, head);
    return;
  }
  response.writeHead(304, ofUnchanged(head)).end();
  run.client = undefined;
}

/** The origin confirmed what is stored: its fields are brought up to date (RFC 9111, 4.3.4). */
async function confirm(
  context: Context,
  run: Run,
  { entry, answer }: { entry: Entry; answer: IncomingMessage },
): Promise<void> {
  answer.resume();
  const rawHeaders = freshenedHeaders(entry, answer.rawHeaders);
  const as = rawHeaders && shareable(context, run, { status: entry.status, rawHeaders });
  if (!as) {
    if (!run.credentials) context.store.remove(entry);
    const headers = filterHeaders(run.headers, (name) => name !== 'if-none-match' && name !== 'if-modified-since');
    return fill(context, { ...run, headers, entry: undefined }, run.land);
  }
  context.note('confirmed', run.urlKey);
  const fresh = keep(context, run, { answer: { status: entry.status, rawHeaders, body: entry.body }, as });
  run.land(isReusable(as) ? 'stored' : 'unshareable');
  if (!run.client) return;
  const { request, response } = run.client;
  const now = context.clock.now();
  respond(request, response, { entry: fresh, now, status: `${context.name}; fwd=stale; fwd-status=304` });
}

/** What has no time at all helps nobody but who asked for it. */
function isReusable({ permission }: Shareable): boolean {
  return permission.freshMs + permission.staleMs > 0;
}
