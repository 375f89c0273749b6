import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Failure } from '../scripts/failure.ts';
import type { Bench, Finding } from './bench.ts';
import { cpuMsOf, type Server, startServer } from './load/server.ts';
import { press } from './load/wrk.ts';
import { inTurn, ratioOf } from './rounds.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const target = '/api/trpc/feed.list?input=%7B%22sort%22%3A%22trending%22%7D';
const load = { connections: 64, seconds: 5 };

/** What a browser sends with a read of its own site. */
const browserFields = {
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  Accept: '*/*',
  'Accept-Language': 'en-GB,en;q=0.9,de;q=0.8',
  Referer: 'http://127.0.0.1:3000/',
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
  'Sec-CH-UA': '"Chromium";v="140", "Not=A?Brand";v="24"',
  'Sec-CH-UA-Mobile': '?0',
  'Sec-CH-UA-Platform': '"Linux"',
  Cookie: 'theme=dark; prova.session_token=abcdefghijklmnopqrstuvwxyz0123456789',
};

/** The feed's first page from the site, beside a bare `node:http` that sends the same fields and bytes. */
export const bench: Bench = {
  promise: '1 cached read',
  async run(lifetime) {
    const services = await benchServices(lifetime);
    const front = await benchSite(lifetime, { services, database: await benchDatabase(services, 100_000) });
    const bare = await startBare(lifetime, front.url);
    return [
      ...(await compare('feed page', { front, bare }, {})),
      ...(await compare('the same with the fields of a browser', { front, bare }, browserFields)),
    ];
  },
};

type Pair = { front: Server; bare: Server };

async function compare(name: string, { front, bare }: Pair, headers: Record<string, string>): Promise<Finding[]> {
  const cpu: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  const side = (server: Server, costs: number[]) => async () => {
    const beforeMs = cpuMsOf(server.pid);
    const { perSecond, requests } = await press(server.url + target, { ...load, headers });
    costs.push(((cpuMsOf(server.pid) - beforeMs) * 1000) / requests);
    return perSecond;
  };
  const rates = await inTurn({ ours: side(front, cpu.ours), baseline: side(bare, cpu.baseline), unit: 'req/s' });
  const [ours, baseline] = [cpu.ours, cpu.baseline].map((costs) => ({ rounds: costs.slice(1), unit: 'µs' }));
  const isKept = ratioOf(rates.ours, rates.baseline, 'high').median >= 0.6;
  const findings: Finding[] = [{ name, ...rates, wished: 'high', budget: '≥ 0.60', isKept }];
  if (ours && baseline)
    findings.push({
      name: `${name}: processor time a request`,
      ours,
      baseline,
      wished: 'low',
      budget: '≤ 1.67',
      isKept,
    });
  return findings;
}

/** A bare server that sends what the front sends, which is checked. */
async function startBare(lifetime: AsyncDisposableStack, frontUrl: string): Promise<Server> {
  await read(frontUrl);
  const stored = await read(frontUrl);
  const folder = await mkdtemp(join(tmpdir(), 'prova-bench-'));
  lifetime.defer(() => rm(folder, { recursive: true }));
  const file = join(folder, 'answer.json');
  await writeFile(file, JSON.stringify({ rawHeaders: stored.rawHeaders, body: stored.bytes.toString('base64') }));
  const bare = await startServer(lifetime, { script: ['bench/load/bare-server.ts'], args: (port) => [port, file] });
  const same = await read(bare.url);
  const isEqual = same.bytes.equals(stored.bytes) && same.rawHeaders.join() === stored.rawHeaders.join();
  if (!isEqual) throw new Failure('The two servers of this bench do not send the same.');
  return bare;
}

/** An answer without the fields of its connection, which Node adds. */
function read(url: string): Promise<{ rawHeaders: string[]; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    http
      .get(url + target, { agent: false }, async (response) => {
        const bytes = await buffer(response);
        const added = new Set(['connection', 'keep-alive']);
        const rawHeaders = response.rawHeaders.filter(
          (_, index, all) => !added.has((all[index - (index % 2)] ?? '').toLowerCase()),
        );
        resolve({ rawHeaders, bytes });
      })
      .on('error', reject);
  });
}
