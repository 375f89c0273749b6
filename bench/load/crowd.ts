import { once } from 'node:events';
import { CrowdConnection } from './crowd-connection.ts';

export type CrowdOptions = {
  url: string;
  /** What to ask for, one after the other, again and again; behind a blank, the cookie to send with it. */
  targets: string[];
  connections: number;
  perSecond: number;
  seconds: number;
  warmUpSeconds: number;
};

export type CrowdResult = {
  /** Of each answer, from when its request was due. */
  latenciesMs: number[];
  errors: number;
  /** Answered from the front's store, of those that may be. */
  hitShare: number;
  /** Of one core, for this load itself. */
  cpuShare: number;
};

const opensAtOnce = 250;
const mostLateMs = 60_000;

/**
 * `node bench/load/crowd.ts`, told its options by the process that started it: keeps many connections open and sends requests at a fixed rate, on each
 * connection in turn (an open loop: a request that finds all of them busy is late from when it was due). Sends a
 * `CrowdResult` to the process that started it.
 */
const [options]: [CrowdOptions] = (await once(process, 'message')) as [CrowdOptions];
const { hostname, port, host } = new URL(options.url);
const requests = requestsOf(options.targets);
const connections = Array.from({ length: options.connections }, () => new CrowdConnection(hostname, Number(port)));
let turn = 0;

for (let opened = 0; opened < connections.length; opened += opensAtOnce)
  await Promise.all(connections.slice(opened, opened + opensAtOnce).map((connection) => connection.opened()));
await offer(options.warmUpSeconds);

const counters = { latenciesMs: [] as number[], errors: 0, hits: 0, shareable: 0 };
for (const connection of connections) connection.counters = counters;
const startedMs = performance.now();
const started = process.cpuUsage();
await offer(options.seconds);
const { user, system } = process.cpuUsage(started);
const { latenciesMs, errors, hits, shareable } = counters;
const cpuShare = (user + system) / 1000 / (performance.now() - startedMs);
process.send?.({ latenciesMs, errors, hitShare: hits / shareable, cpuShare } satisfies CrowdResult, () =>
  process.exit(0),
);

/** Requests made beforehand, one buffer for each target. */
function requestsOf(targets: string[]): Buffer[] {
  const made = new Map<string, Buffer>();
  return targets.map((target) => {
    const [path, cookie] = target.split(' ');
    const fields = `Host: ${host}\r\nAccept: */*\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}`;
    const request = made.get(target) ?? Buffer.from(`GET ${path} HTTP/1.1\r\n${fields}\r\n`);
    made.set(target, request);
    return request;
  });
}

/** Sends what is due each millisecond; resolves when all is answered, or far too late. */
function offer(seconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const startMs = performance.now();
  const total = options.perSecond * seconds;
  let sent = 0;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    for (; sent < total; sent += 1) {
      const dueMs = startMs + (sent * 1000) / options.perSecond;
      const free = dueMs <= nowMs && nextFree();
      if (!free) break;
      free.ask(requests[sent % requests.length] ?? Buffer.alloc(0), dueMs);
    }
    const isOver = sent === total && connections.every(({ isBusy }) => !isBusy);
    if (!isOver && nowMs < startMs + seconds * 1000 + mostLateMs) return;
    clearInterval(timer);
    resolve();
  }, 1);
  return promise;
}

/** The next connection in turn that waits for no answer. */
function nextFree(): CrowdConnection | undefined {
  for (let tried = 0; tried < connections.length; tried += 1) {
    turn = (turn + 1) % connections.length;
    if (connections[turn]?.isBusy === false) return connections[turn];
  }
  return undefined;
}
