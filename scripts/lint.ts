import { spawn } from 'node:child_process';

const colors = process.stdout.isTTY ? 'force' : 'off';

/** Every check of `npm run lint`: what it promises → the command that holds it. */
const checks: Record<string, string[]> = {
  'style and walls': ['biome', 'ci', `--colors=${colors}`, '.'],
  types: ['tsc', '-p', '.', '--pretty', `${colors === 'force'}`],
  "the service worker's types": ['tsc', '-p', 'app/_worker', '--pretty', `${colors === 'force'}`],
  'what browsers reach': ['node', 'scripts/walls/reach.ts'],
  'dead code': ['knip'],
  'types of messages': ['node', 'scripts/messages.ts', '--check'],
};

type Outcome = { name: string; passed: boolean; tookMs: number; output: string };

const outcomes = await Promise.all(Object.entries(checks).map(([name, command]) => run(name, command)));
for (const { name, passed, tookMs, output } of outcomes) {
  console.log(`${passed ? '✓' : '✗'} ${name} (${(tookMs / 1000).toFixed(1)} s)`);
  if (!passed) console.log(output);
}
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;

function run(name: string, [command = '', ...args]: string[]): Promise<Outcome> {
  const startedMs = performance.now();
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  child.on('error', reject);
  child.on('close', (code) => {
    resolve({ name, passed: code === 0, tookMs: performance.now() - startedMs, output: output.trim() });
  });
  return promise;
}
