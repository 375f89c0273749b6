import { once } from 'node:events';
import { Failure } from '../failure.ts';
import { startChild } from '../services/child.ts';

/** Little memory for young objects: with Node's default the process grows by half as much again as its caches hold. */
const nodeOptions = ['--max-semi-space-size=8'];

/**
 * Starts the site's server and waits until it answers; gives its process and a promise that rejects with a Failure when it
 * ends by itself. `lifetime` ends it, and so does the end of this process, whatever its cause.
 */
export async function startSite(
  env: Record<string, string>,
  lifetime: AsyncDisposableStack,
): Promise<{ pid: number; ended: Promise<never> }> {
  const { process: site, exit } = startChild(lifetime, [process.execPath, ...nodeOptions, 'server/main.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A process group of its own, so that Ctrl-C reaches this process alone, which then ends all in order.
    detached: true,
  });
  const ended = exit.then((code) => {
    throw new Failure(`The site ended by itself (${code ?? 'by a signal'}): mend what is said above.`);
  });
  await Promise.race([once(site, 'message'), ended]);
  return { pid: site.pid ?? 0, ended };
}
