import { once } from 'node:events';
import { startChild } from '../../scripts/services/child.ts';
import type { CrowdOptions, CrowdResult } from './crowd.ts';

/** Runs the load in a process of its own. */
export async function crowd(lifetime: AsyncDisposableStack, options: CrowdOptions): Promise<CrowdResult> {
  const child = startChild(lifetime, [process.execPath, 'bench/load/crowd.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  child.process.send(options);
  const [result] = await once(child.process, 'message');
  return result;
}
