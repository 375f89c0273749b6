import { Failure } from '../../scripts/failure.ts';
import { findProgram } from '../../scripts/services/find-program.ts';
import { run } from '../../scripts/services/run.ts';

export type Pressed = { requests: number; perSecond: number };

/** Asks one address as fast as it answers (a closed loop), over `connections` from one thread. */
export async function press(
  url: string,
  { connections, seconds, headers = {} }: { connections: number; seconds: number; headers?: Record<string, string> },
): Promise<Pressed> {
  const wrk = findProgram(['wrk']);
  if (!wrk)
    throw new Failure(
      'This bench needs wrk: install it by the package manager (apt-get install wrk, brew install wrk).',
    );
  const fields = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { code, output } = await run(wrk, [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '30s',
    ...fields,
    url,
  ]);
  const requests = Number(/(\d+) requests in/.exec(output)?.[1]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  if (code !== 0 || /Non-2xx|Socket errors/.test(output) || !(requests > 0)) throw new Failure(`wrk failed: ${output}`);
  return { requests, perSecond };
}
