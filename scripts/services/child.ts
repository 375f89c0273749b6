import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Child = {
  process: ChildProcess;
  /** Its exit code, null where a signal ended it. */
  exit: Promise<number | null>;
};

/**
 * Starts a program that ends with `lifetime`: it is sent `killSignal` and waited for.
 * @throws where `lifetime` has ended already; nothing is started then.
 */
export function startChild(
  lifetime: AsyncDisposableStack,
  [program = '', ...args]: string[],
  options: SpawnOptions,
): Child {
  let child: Child | undefined;
  lifetime.defer(async () => {
    child?.process.kill(options.killSignal);
    await child?.exit.catch(() => {});
  });
  const started = spawn(program, args, options);
  child = { process: started, exit: once(started, 'exit').then(([code]) => code) };
  return child;
}
