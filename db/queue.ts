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
  /** Called with each statement's text, in a transaction too, and 'transaction' for the whole: how long it took with its wait. */
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
  const timed = <Query extends PromiseLike<unknown>>(text: string, send: () => Query): Query => {
    const startedAt = performance.now();
    const query = send();
    if (!onDone) return query;
    const done = () => onDone(text, performance.now() - startedAt);
    query.then(done, done);
    return query;
  };
  const counted = <Query extends PromiseLike<unknown>>(text: string, send: () => Query): Query => {
    if (stats.pending >= limit) {
      stats.refused++;
      throw new QueueFullError(limit);
    }
    stats.pending++;
    const query = timed(text, send);
    const done = () => {
      stats.pending--;
      stats.done++;
    };
    query.then(done, done);
    return query;
  };
  /** A transaction that says how long each of its statements takes, too. They have its place among those that wait. */
  const timedWithin = (tx: object): object =>
    new Proxy(tx, {
      get(target, name) {
        const method = Reflect.get(target, name);
        if (name === 'unsafe') return (...args: unknown[]) => timed(String(args[0]), () => method.apply(target, args));
        if (name === 'savepoint') return (...args: unknown[]) => method.apply(target, withinTimed(args));
        return method;
      },
    });
  const withinTimed = (args: unknown[]): unknown[] => {
    const run = args.at(-1) as (tx: object) => unknown;
    return [...args.slice(0, -1), (tx: object) => run(timedWithin(tx))];
  };
  const limited = new Proxy(sql, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (name !== 'unsafe' && name !== 'begin') return method;
      return (...args: unknown[]) =>
        name === 'unsafe'
          ? counted(String(args[0]), () => method.apply(target, args))
          : counted('transaction', () => method.apply(target, withinTimed(args)));
    },
  });
  return { sql: limited, stats };
}
