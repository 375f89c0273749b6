import { Failure } from './failure.ts';
import { silenceSteps } from './step.ts';

/**
 * Runs a command: `main` puts what must be ended into `lifetime`, which is ended in reverse order when `main` is done,
 * fails, or the process is told to end; then the process ends. A Failure is told by its sentence alone.
 * `main` gives the exit code; `interruptedCode` is that of a command that was told to end.
 */
export async function command(
  main: (lifetime: AsyncDisposableStack) => Promise<number>,
  { interruptedCode }: { interruptedCode: number },
): Promise<never> {
  const lifetime = new AsyncDisposableStack();
  const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<number>();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
    process.on(event, () => interrupt(interruptedCode));
  // A terminal that is gone must not keep the rest from ending in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const [outcome] = await Promise.allSettled([Promise.race([main(lifetime), interrupted])]);
  silenceSteps();
  const [ending] = await Promise.allSettled([lifetime.disposeAsync()]);
  for (const { reason } of [outcome, ending].filter((result) => result.status === 'rejected')) tell(reason);
  const failed = outcome.status === 'rejected' || ending.status === 'rejected';
  process.exit(failed ? 1 : outcome.value);
}

function tell(error: unknown): void {
  console.error(error instanceof Failure ? error.message : (diskSentence(error) ?? error));
}

/** Errors that have one cause and one remedy, wherever they come up; 53100 is PostgreSQL's word for a full disk. */
function diskSentence(error: unknown): string | null {
  const { code = '', path = 'a file' } = error as NodeJS.ErrnoException;
  if (['ENOSPC', 'EDQUOT', '53100'].includes(code)) return 'The disk is full: free some space, then run it again.';
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) return null;
  return `${path} cannot be written: give this account the right to, or set PROVA_HOME to another folder.`;
}
