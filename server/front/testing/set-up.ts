import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFront, type Front, type FrontOptions } from '../front.ts';
import { type Answered, type Asked, ask } from './ask.ts';
import { type TestClock, testClock } from './clock.ts';

export type SetUp = {
  front: Front;
  clock: TestClock;
  url: string;
  /** What reached the origin, in order. */
  seen: IncomingMessage[];
  events: string[];
  get: (target: string, headers?: Asked['headers']) => Promise<Answered>;
  ask: (target: string, asked: Asked) => Promise<Answered>;
};

/** A front before an origin that answers by `listener`, both on free ports and ended with the test. */
export async function setUp(listener: RequestListener, options: Partial<FrontOptions> = {}): Promise<SetUp> {
  const clock = testClock();
  const seen: IncomingMessage[] = [];
  const events: string[] = [];
  const origin = await listen((request, response) => {
    seen.push(request);
    response.setHeader('Date', new Date(clock.now()).toUTCString());
    listener(request, response);
  });
  const front = createFront({ clock, origin: urlOf(origin), onEvent: (event) => events.push(event), ...options });
  onTestFinished(front.close);
  const url = urlOf(await listen(front.handle));
  return {
    ...{ front, clock, url, seen, events },
    get: (target, headers) => ask(url, target, { headers }),
    ask: (target, asked) => ask(url, target, asked),
  };
}

/** A server on a free port for the time of the test. */
export async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Answers each request with the same fields and its own number: `1`, `2`, … */
export function counting(headers: Record<string, string | string[]>, status = 200): RequestListener {
  let count = 0;
  return (_request: IncomingMessage, response: ServerResponse) => {
    count += 1;
    response.writeHead(status, headers).end(`${count}`);
  };
}
