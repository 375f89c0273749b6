import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import * as tag from '#db/tags.ts';
import { type Person, personOf } from './auth/person.ts';
import { invalidInput } from './domain-error-of.ts';
import { DomainError } from './errors.ts';
import { networkOf, type Proxies } from './front/proxies.ts';
import { errorResponse, methods } from './http.ts';
import { responseSink, type Sink, webSink } from './live/sink.ts';
import type { Source } from './live/topic.ts';
import { personal, personalSource, sourceOf } from './live-topics.ts';
import { answerHeaders, sendAnswer } from './node-answer.ts';
import { siteLive } from './site-live.ts';

const path = '/api/live';
const mostTopics = 100;
/** Of one network: an office behind one address, and no more than that. */
const mostPerNetwork = 200;
/** A stream is a socket and some KiB. */
const mostStreams = 20_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would hold it back.
  'x-accel-buffering': 'no',
};

const names = z
  .string()
  .max(10_000)
  .default('')
  .transform((text) => [...new Set(text.split(',').filter(Boolean))])
  .refine((list) => list.length <= mostTopics, `at most ${mostTopics}`)
  .refine((list) => list.every((name) => name === personal || sourceOf(name)), 'there is no such topic');
const eventId = z.coerce.number('must be the id of an event').nonnegative('must be the id of an event');
const LiveInput = z.object({ topics: names, fresh: names, after: eventId.optional() });

/** What a request wants to hear. */
type Listening = { open: (sink: Sink) => () => void };

/** `GET /api/live` before the front: the stream is written to the socket itself. */
export function withLive(listener: RequestListener, { proxies }: { proxies: Proxies }): RequestListener {
  const perNetwork = new Map<string, number>();
  return (request, response) => {
    if (!isLive(request.url ?? '')) return listener(request, response);
    if (request.method === 'HEAD') return void response.writeHead(200, { ...answerHeaders, ...headers }).end();
    if (request.method !== 'GET') return listener(request, response);
    const client = proxies.clientOf(request);
    const network = client.isLocal ? undefined : networkOf(client.address);
    const count = (network && perNetwork.get(network)) || 0;
    if (count >= mostPerNetwork) return refuse(response, new DomainError('TOO_MANY_REQUESTS', { retryAfter: 60 }));
    if (network) perNetwork.set(network, count + 1);
    response.once('close', () => {
      if (!network) return;
      const left = (perNetwork.get(network) ?? 1) - 1;
      if (left > 0) perNetwork.set(network, left);
      else perNetwork.delete(network);
    });
    void stream(request, response);
  };
}

/** The same for where Next stands alone. */
export const liveRoute = methods({
  async GET(request) {
    // A HEAD comes here too, and nobody would ever read its body.
    if (request.method === 'HEAD') return new Response(null, { headers });
    try {
      const { open } = await listening(new URL(request.url).searchParams, request.headers);
      let close = () => {};
      const { sink, body } = webSink(() => close());
      close = open(sink);
      return new Response(body, { headers });
    } catch (error) {
      return errorResponse(error);
    }
  },
});

const isLive = (url: string): boolean => url === path || url.startsWith(`${path}?`);

const refuse = (response: ServerResponse, error: unknown): void => sendAnswer(response, errorResponse(error));

async function stream(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const { cookie, 'last-event-id': last } = request.headers;
    const said = new Headers({ ...(cookie && { cookie }), ...(last && { 'last-event-id': `${last}` }) });
    const { open } = await listening(new URL(request.url ?? '', 'http://origin').searchParams, said);
    if (response.destroyed) return;
    const sink = responseSink(response, { ...answerHeaders, ...headers });
    request.socket.setNoDelay(true);
    request.socket.setTimeout(0);
    const close = open(sink);
    response.once('close', close);
  } catch (error) {
    refuse(response, error);
  }
}

/** @throws DomainError INVALID_INPUT, OVERLOADED */
async function listening(params: URLSearchParams, said: Headers): Promise<Listening> {
  const result = LiveInput.safeParse({
    topics: params.get('topics') ?? undefined,
    fresh: params.get('fresh') ?? undefined,
    after: said.get('last-event-id') ?? params.get('after') ?? undefined,
  });
  if (!result.success) throw invalidInput(result.error);
  if (siteLive.isClosed || siteLive.stats().streams >= mostStreams) throw new DomainError('OVERLOADED');
  const { topics, fresh, after } = result.data;
  const sources = topics.flatMap((name) => sourceOf(name) ?? []);
  const me = topics.includes(personal) ? await personOf(said) : null;
  const own = me && { source: newsSource(me), isStill: async () => (await personOf(said))?.id === me.id };
  return { open: (sink) => siteLive.open(sink, { sources, personal: own ?? undefined, after, fresh }) };
}

/** Admins hear too when what waits for all of them has moved; who becomes one does so from the next stream on. */
function newsSource({ id, isAdmin }: Person): Source {
  const own = personalSource(id);
  return isAdmin ? { ...own, key: `${own.key}:${tag.adminDesk}`, tags: [...own.tags, tag.adminDesk] } : own;
}
