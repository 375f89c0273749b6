import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { bearerErrorResponse, requireBearer } from './bearer.ts';
import { env } from './env.ts';
import { methods } from './http.ts';
import { perProcess } from './per-process.ts';
import { poolStats } from './pool-stats.ts';
import { siteCache } from './site-cache.ts';
import { frontStats } from './site-front.ts';
import { siteLive } from './site-live.ts';
import { ownWarmRun } from './warm/run.ts';

/** `GET /metrics`, for Prometheus: what this process did. Labels are policies and events, of which there are few. */
export const metricsRoute = methods({
  async GET(request) {
    try {
      requireBearer(request, 'METRICS_TOKEN', env.METRICS_TOKEN);
      const registry = perProcess('metrics', register);
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
      return new Response(await registry.metrics(), { headers });
    } catch (error) {
      return bearerErrorResponse(error);
    }
  },
});

function register(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const { name, help, labels, read } of totals) {
    new Counter({
      ...{ name, help, labelNames: labels, registers: [registry] },
      collect() {
        this.reset();
        for (const [values, total] of read())
          this.inc(Object.fromEntries(values.map((value, index) => [labels[index], value])), total);
      },
    });
  }
  for (const [name, { help, read }] of Object.entries(gauges)) {
    new Gauge({
      ...{ name, help, registers: [registry] },
      collect() {
        this.set(read());
      },
    });
  }
  return registry;
}

type Totals = { name: string; help: string; labels: string[]; read: () => [values: string[], total: number][] };

const totals: Totals[] = [
  {
    name: 'prova_cache_total',
    help: 'Events of the cache by policy; those in Ms or Bytes are sums',
    labels: ['policy', 'event'],
    read: () =>
      Object.entries(siteCache.stats().counts).flatMap(([policy, of]) =>
        Object.entries(of).map(([event, total]): [string[], number] => [[policy, event], total]),
      ),
  },
  {
    name: 'prova_front_total',
    help: 'Events of the front',
    labels: ['event'],
    read: () => Object.entries(frontStats()?.events ?? {}).map(([event, total]) => [[event], total]),
  },
  {
    name: 'prova_live_total',
    help: 'Of the live stream: frames made, frames written to streams, streams dropped since they were too slow',
    labels: ['event'],
    read: () => {
      const { frames, written, dropped } = siteLive.stats();
      return Object.entries({ frames, written, dropped }).map(([event, total]) => [[event], total]);
    },
  },
  {
    name: 'prova_database_statements_total',
    help: 'Statements by outcome',
    labels: ['outcome'],
    read: () => Object.entries({ done: poolStats().done, refused: poolStats().refused }).map(([key, n]) => [[key], n]),
  },
];

const gauges: Record<string, { help: string; read: () => number }> = {
  prova_cache_bytes: { help: 'Bytes of copies of answers', read: () => siteCache.stats().l1.bytes },
  prova_front_bytes: { help: 'Bytes of ready HTTP answers', read: () => frontStats()?.bytes ?? 0 },
  prova_database_running: { help: 'Statements under way', read: () => poolStats().running },
  prova_database_waiting: { help: 'Statements that wait for a connection', read: () => poolStats().waiting },
  prova_live_streams: { help: 'Open live streams', read: () => siteLive.stats().streams },
  prova_live_topics: { help: 'Topics that a live stream listens to', read: () => siteLive.stats().topics },
  prova_warm_failed: { help: 'Keys that the last warming could not fill', read: () => ownWarmRun()?.failed ?? 0 },
};
