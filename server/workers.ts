import cluster, { type Worker } from 'node:cluster';
import type { Environment } from './env.ts';
import { onShutdown, reportReady } from './lifecycle.ts';
import { log } from './log.ts';

/** A worker that lives shorter than this is not replaced at once, so that a broken one does not spin. */
const restartPauseMs = 1000;

/**
 * How many processes serve: without Redis only one, since each keeps a cache of its own then and none hears of what another
 * wrote.
 */
export function workerCount({ WORKERS, REDIS_URL }: Pick<Environment, 'WORKERS' | 'REDIS_URL'>): number {
  if (REDIS_URL || WORKERS === 1) return WORKERS;
  log.warn(
    `WORKERS=${WORKERS} without Redis: one process serves, since several would show old answers. Set REDIS_URL.`,
  );
  return 1;
}

/** Keeps `count` workers alive until the process is told to end, and then waits for them to finish. */
export function keepWorkers(count: number): void {
  let closing = false;
  let starting = count;

  cluster.on('message', (_worker, message) => {
    if (message === 'ready' && --starting === 0) reportReady();
  });
  cluster.on('exit', (worker, code, signal) => {
    if (closing) return;
    if (starting > 0) {
      log.fatal({ pid: worker.process.pid, code, signal }, 'a worker did not start');
      process.exit(1);
    }
    log.error({ pid: worker.process.pid, code, signal }, 'a worker died; starting another');
    setTimeout(() => closing || cluster.fork(), restartPauseMs);
  });
  onShutdown(async () => {
    closing = true;
    await Promise.all(Object.values(cluster.workers ?? {}).map((worker) => worker && ended(worker)));
  });

  for (let i = 0; i < count; i++) cluster.fork();
}

function ended(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.process.kill('SIGTERM');
  });
}
