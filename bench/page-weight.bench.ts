import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { Failure } from '../scripts/failure.ts';
import { startChild } from '../scripts/services/child.ts';
import type { Bench, Finding } from './bench.ts';
import { startBrowser } from './browser.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const budgetKb = 190;
const budgetRequests = 6;
/** As long as a reader who does nothing is watched. */
const watchMs = 3000;

/** The first load of each kind of page, beside an app of Next and TanStack Query that shows one word. */
export const bench: Bench = {
  promise: '16 page weight',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const { url } = await benchSite(lifetime, { services, database: await benchDatabase(services, 10_000) });
    const empty = await emptyAppKb(lifetime);
    const findings: Finding[] = [];
    for (const path of ['/', '/leaderboard', `/projects/${await anySlug(url)}`, '/search']) {
      const html = await (await fetch(url + path)).text();
      const ours = await scriptsKb(html, async (src) => Buffer.from(await (await fetch(url + src)).arrayBuffer()));
      const requests = await requestsOf(url + path, lifetime);
      findings.push(
        {
          name: `first-load scripts of ${pattern(path)}, brotli / an empty app's`,
          ours: { rounds: [ours], unit: 'KB' },
          baseline: { rounds: [empty], unit: 'KB' },
          wished: 'low',
          budget: `≤ ${budgetKb} KB`,
          isKept: ours <= budgetKb,
        },
        {
          name: `requests of ${pattern(path)} beside static files and the live stream`,
          ours: { rounds: [requests], unit: '' },
          wished: 'low',
          budget: `≤ ${budgetRequests}`,
          isKept: requests <= budgetRequests,
        },
      );
    }
    return findings;
  },
};

const pattern = (path: string) => path.replace(/^\/projects\/.*/, '/projects/{slug}');

async function anySlug(url: string): Promise<string> {
  const { items } = await (await fetch(`${url}/api/projects?limit=1`)).json();
  return items[0].slug;
}

/** Scripts that a document asks for, except those for browsers without modules. */
async function scriptsKb(html: string, read: (src: string) => Promise<Buffer>): Promise<number> {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags.filter((tag) => !/nomodule/i.test(tag)).map((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1]);
  const files = await Promise.all([...new Set(sources)].flatMap((src) => (src ? [read(src)] : [])));
  const sizes = await Promise.all(files.map((file) => compress(file)));
  return sizes.reduce((sum, { length }) => sum + length, 0) / 1000;
}

async function emptyAppKb(lifetime: AsyncDisposableStack): Promise<number> {
  const build = startChild(
    lifetime,
    [process.execPath, 'node_modules/next/dist/bin/next', 'build', 'bench/empty-app'],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'ignore',
    },
  );
  if ((await build.exit) !== 0)
    throw new Failure('The empty app does not build: run `npx next build bench/empty-app`.');
  const folder = '.prova-bench/empty-app';
  const html = await readFile(join(folder, 'server/app/index.html'), 'utf8');
  return scriptsKb(html, (src) => readFile(join(folder, src.replace('/_next/', ''))));
}

async function requestsOf(url: string, lifetime: AsyncDisposableStack): Promise<number> {
  const browser = await startBrowser(lifetime);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  let count = 0;
  page.on('request', (request) => {
    const { protocol, pathname } = new URL(request.url());
    if (protocol.startsWith('http') && !/^\/(?:_next\/static\/|api\/live$)/.test(pathname)) count++;
  });
  await page.goto(url);
  await pause(watchMs);
  return count;
}

const compress = promisify(brotliCompress);
