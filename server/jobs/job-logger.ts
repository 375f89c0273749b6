import { Logger } from 'graphile-worker';
import type { log } from '../log.ts';

export type JobLog = Pick<typeof log, 'error' | 'warn' | 'info' | 'debug'>;

/** Tells our log what the library tells: errors with their cause, and no payloads, which may hold secrets. */
export function jobLogger(log: JobLog): Logger {
  return new Logger(({ taskIdentifier: task, jobId }: { taskIdentifier?: string; jobId?: string }) => {
    return (level, message, { error, fatalError, job }) => {
      const { task_identifier: taskOfJob, id, attempts } = (job ?? {}) as Partial<Described>;
      const details = { err: error ?? fatalError, task: taskOfJob ?? task, jobId: id ?? jobId, attempts };
      // A failure's message goes on with its stack, which the error has already.
      log[levels[level]](details, message.split('\n')[0] ?? message);
    };
  });
}

type Described = { task_identifier: string; id: string; attempts: number };

// What went well is of no interest, and what the library says of its inner life even less.
const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'debug' } as const;
