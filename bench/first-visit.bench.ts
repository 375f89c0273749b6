import { chromium } from '@playwright/test';
import { Failure } from '../scripts/failure.ts';
import { freePort } from '../scripts/services/free-port.ts';
import { ensureChromium } from '../scripts/test/chromium.ts';
import type { Bench, Finding } from './bench.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';
import { median } from './stats.ts';

const rounds = 5;

/** A first visit as Lighthouse rates it: a phone on a slow line, by its mobile preset, which reckons from what it observed. */
export const bench: Bench = {
  promise: '17 first visit',
  async run(lifetime) {
    const lighthouse = await loadLighthouse();
    const services = await benchServices(lifetime);
    const { url } = await benchSite(lifetime, { services, database: await benchDatabase(services, 10_000) });
    const port = await freePort();
    const args = [`--remote-debugging-port=${port}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
    lifetime.defer(() => browser.close());
    const { items } = await (await fetch(`${url}/api/projects?limit=1`)).json();
    const findings: Finding[] = [];
    for (const [name, path] of [
      ['/', '/'],
      ['/projects/{slug}', `/projects/${items[0].slug}`],
    ] as const) {
      await lighthouse(url + path, port);
      const visits: Visit[] = [];
      for (let round = 0; round < rounds; round++) visits.push(await lighthouse(url + path, port));
      const scores = visits.map(({ score }) => score);
      const paints = visits.map(({ largestMs, firstMs }) => largestMs / firstMs);
      findings.push(
        {
          name: `performance of ${name}, mobile preset`,
          ours: { rounds: scores, unit: 'of 100' },
          wished: 'high',
          budget: '≥ 95',
          isKept: median(scores) >= 95,
        },
        {
          name: `largest paint of ${name} / its first paint, observed`,
          ours: { rounds: visits.map(({ largestMs }) => largestMs), unit: 'ms' },
          baseline: { rounds: visits.map(({ firstMs }) => firstMs), unit: 'ms' },
          wished: 'low',
          budget: '≤ 1.1',
          isKept: median(paints) <= 1.1,
        },
      );
    }
    return findings;
  },
};

const howToGetIt =
  'Lighthouse is missing: npm install --prefix /tmp/lighthouse lighthouse, then say ' +
  'LIGHTHOUSE=/tmp/lighthouse/node_modules/lighthouse/core/index.js';

type Visit = { score: number; firstMs: number; largestMs: number };
type Report = {
  categories: { performance: { score: number } };
  audits: { metrics: { details: { items: Record<string, number>[] } } };
};
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report }>;

/** It is not among the project's packages: of all benches only this one needs it, and it brings a hundred more. */
async function loadLighthouse(): Promise<(url: string, port: number) => Promise<Visit>> {
  const where = process.env.LIGHTHOUSE;
  const loaded: { default: Lighthouse } | undefined = where && (await import(where).catch(() => undefined));
  if (!loaded) throw new Failure(howToGetIt);
  return async (url, port) => {
    const { lhr } = await loaded.default(url, { port, onlyCategories: ['performance'], logLevel: 'error' });
    const [metrics = {}] = lhr.audits.metrics.details.items;
    const { observedFirstContentfulPaint = Number.NaN, observedLargestContentfulPaint = Number.NaN } = metrics;
    return {
      score: Math.round(lhr.categories.performance.score * 100),
      firstMs: observedFirstContentfulPaint,
      largestMs: observedLargestContentfulPaint,
    };
  };
}
