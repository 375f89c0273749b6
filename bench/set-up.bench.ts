import { startChild } from '../scripts/services/child.ts';
import { freePort } from '../scripts/services/free-port.ts';
import type { Bench } from './bench.ts';
import { freshClone, plainEnvironment } from './clone.ts';
import { inTurn } from './rounds.ts';
import { median } from './stats.ts';

/** A clone's first `npm run up` beside what any such site costs (install and build), and its later ones. */
export const bench: Bench = {
  promise: '21 set-up',
  async run(lifetime) {
    let clone = '';
    const first = await inTurn({
      ours: async () => {
        clone = await freshClone(lifetime);
        return secondsToReady(clone, lifetime);
      },
      baseline: async () => secondsToBuild(await freshClone(lifetime), lifetime),
      unit: 's',
      rounds: 3,
      warmUps: 0,
    });
    const later: number[] = [];
    for (let round = 0; round < 5; round++) later.push(await secondsToReady(clone, lifetime));
    return [
      {
        name: 'first start / `npm ci && next build`',
        ...first,
        wished: 'low',
        budget: '< 4 min',
        isKept: median(first.ours.rounds) < 240,
      },
      {
        name: 'later start',
        ours: { rounds: later, unit: 's' },
        wished: 'low',
        budget: '< 5 s',
        isKept: median(later) < 5,
      },
    ];
  },
};

async function secondsToReady(cwd: string, lifetime: AsyncDisposableStack): Promise<number> {
  const startedMs = performance.now();
  const env = { ...plainEnvironment(), PORT: `${await freePort()}` };
  const up = startChild(lifetime, ['npm', 'run', 'up'], { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let tookMs = Number.NaN;
  up.process.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (!/^ready /m.test(text)) return;
    tookMs = performance.now() - startedMs;
    up.process.kill('SIGTERM');
  });
  await up.exit;
  return tookMs / 1000;
}

async function secondsToBuild(cwd: string, lifetime: AsyncDisposableStack): Promise<number> {
  const startedMs = performance.now();
  const plain = plainEnvironment();
  const env = { ...plain, PATH: `${cwd}/node_modules/.bin:${plain.PATH}`, NODE_ENV: 'production' as const };
  const options = { cwd, env, stdio: 'ignore' } as const;
  await startChild(lifetime, ['npm', 'ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'], options)
    .exit;
  await startChild(lifetime, ['node_modules/.bin/next', 'build'], options).exit;
  return (performance.now() - startedMs) / 1000;
}
