import { startChild } from '../scripts/services/child.ts';
import type { Bench } from './bench.ts';
import { freshClone, plainEnvironment } from './clone.ts';

/** All tests, from a fresh clone: installing and building are part of it. */
export const bench: Bench = {
  promise: '22 tests',
  async run(lifetime) {
    const cwd = await freshClone(lifetime);
    const startedMs = performance.now();
    const test = startChild(lifetime, ['npm', 'test'], {
      cwd,
      env: plainEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const code = await test.exit;
    const minutes = (performance.now() - startedMs) / 60_000;
    return [
      {
        name: `\`npm test\` from a fresh clone${code === 0 ? '' : ', not green'}`,
        ours: { rounds: [minutes], unit: 'min' },
        wished: 'low',
        budget: '< 15 min',
        isKept: code === 0 && minutes < 15,
      },
    ];
  },
};
