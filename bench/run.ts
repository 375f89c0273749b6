import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { command } from '../scripts/command.ts';
import { Failure } from '../scripts/failure.ts';
import type { Bench, Finding } from './bench.ts';
import { machine } from './machine.ts';
import { ratioOf, type Side } from './rounds.ts';
import { median } from './stats.ts';

/** `npm run bench -- NAME…`: measures promises and prints a row for each finding, as bench/README.md keeps them. */
await command(
  async (lifetime) => {
    const benches = await Promise.all(chosen(process.argv.slice(2)).map(load));
    console.log(`${await machine()}\n`);
    console.log('| promise | what | ours | baseline | ratio (worst) | budget | |\n|---|---|---|---|---|---|---|');
    let isKept = true;
    for (const { promise, run } of benches) {
      for (const finding of await run(lifetime)) {
        console.log(row(promise, finding));
        isKept &&= finding.isKept;
      }
    }
    return isKept ? 0 : 1;
  },
  { interruptedCode: 130 },
);

function chosen(names: string[]): string[] {
  const known = globSync('bench/*.bench.ts').map((file) => basename(file, '.bench.ts'));
  const unknown = names.find((name) => !known.includes(name));
  if (names.length > 0 && !unknown) return names;
  throw new Failure(`There is no bench '${unknown ?? ''}': name one of ${known.toSorted().join(', ')}.`);
}

async function load(name: string): Promise<Bench> {
  return (await import(`./${name}.bench.ts`)).bench;
}

function row(promise: string, { name, ours, baseline, wished, budget, isKept }: Finding): string {
  const ratio = baseline && ratioOf(ours, baseline, wished);
  const compared = ratio ? `${ratio.median.toFixed(2)} (${ratio.worst.toFixed(2)})` : '';
  const cells = [promise, name, shown(ours), baseline ? shown(baseline) : '', compared, budget];
  return `| ${cells.join(' | ')} | ${isKept ? 'kept' : '**missed**'} |`;
}

function shown({ rounds, unit }: Side): string {
  const value = median(rounds);
  return `${value.toLocaleString('en', { maximumSignificantDigits: 3 })} ${unit}`;
}
