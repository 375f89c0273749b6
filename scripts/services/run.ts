import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export type Outcome = { code: number | null; output: string };

/** Runs a program to its end, without a terminal; `code` is null where it could not be started. */
export function run(program: string, args: string[], options: SpawnOptions = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = outputOf(child);
  child.on('error', (error) => resolve({ code: null, output: error.message }));
  child.on('close', async (code) => resolve({ code, output: await output }));
  return promise;
}

/** All that a program writes until it ends, without blanks at the ends. */
export function outputOf(child: ChildProcess): Promise<string> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => child.on('close', () => resolve(output.trim())));
}

/** The last line that says something: what programs end with when they fail. */
export function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}
