import type postgres from 'postgres';

/** The pool has as much waiting as it may. */
export class QueueFullError extends Error {
  readonly code = 'QUEUE_FULL';

  constructor(limit: number) {
    super(`${limit} statements are under way or waiting`);
    this.name = 'QueueFullError';
  }
}

export type QueueOptions = {
  /** Statements under way or waiting; the next one is refused. */
  limit: number;
  /** Called with each statement's text, or 'transaction', and how long it took with its wait for a connection. */
  onDone?: ((text: string, tookMs: number) => void) | undefined;
};

export type QueueStats = { pending: number; done: number; refused: number };

/**
 * The same pool, but it refuses a statement (or a transaction, which counts as one) when `limit` are under way or
 * waiting: those asking last are told at once, instead of all waiting ever longer. And it can say what it does.
 * @throws QueueFullError by the promise that a statement gives
 */
export function limitQueue(sql: postgres.Sql, { limit, onDone }: QueueOptions) {
  const stats: QueueStats = { pending: 0, done: 0, refused: 0 };
  const counted = <Query extends PromiseLike<unknown>>(text: string, send: () => Query): Query => {
    if (stats.pending >= limit) {
      stats.refused++;
      throw new QueueFullError(limit);
    }
    stats.pending++;
    const startedAt = performance.now();
    const query = send();
    const done = () => {
      stats.pending--;
      stats.done++;
      onDone?.(text, performance.now() - startedAt);
    };
    query.then(done, done);
    return query;
  };
  const limited = new Proxy(sql, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (name !== 'unsafe' && name !== 'begin') return method;
      return (...args: unknown[]) => {
        const text = name === 'unsafe' ? String(args[0]) : 'transaction';
        return counted(text, () => method.apply(target, args));
      };
    },
  });
  return { sql: limited, stats };
}
