import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../failure.ts';

/**
 * Starts the site's server and waits until it answers; gives a promise that rejects with a Failure when it ends by
 * itself. `lifetime` ends it, and so does the end of this process, whatever its cause.
 */
export async function startSite(
  env: Record<string, string>,
  lifetime: AsyncDisposableStack,
): Promise<{ ended: Promise<never> }> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A process group of its own, so that Ctrl-C reaches this process alone, which then ends all in order.
    detached: true,
  });
  const exit = once(child, 'exit');
  lifetime.defer(async () => {
    child.kill('SIGTERM');
    await exit;
  });
  const ended = exit.then(([code, signal]) => {
    throw new Failure(`The site ended by itself (${signal ?? `exit code ${code}`}): mend what is said above.`);
  });
  await Promise.race([once(child, 'message'), ended]);
  return { ended };
}
