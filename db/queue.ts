import type postgres from 'postgres';

/** The pool has as much waiting as it may. */
export class QueueFullError extends Error {
  readonly code = 'QUEUE_FULL';

  constructor(limit: number) {
    super(`${limit} statements are under way or waiting`);
    this.name = 'QueueFullError';
  }
}

/**
 * The same pool, but it refuses a statement (or a transaction, which counts as one) when `limit` are under way or
 * waiting: those asking last are told at once, instead of all waiting ever longer.
 * @throws QueueFullError by the promise that a statement gives
 */
export function limitQueue(sql: postgres.Sql, limit: number): postgres.Sql {
  let pending = 0;
  const counted = <Query extends PromiseLike<unknown>>(send: () => Query): Query => {
    if (pending >= limit) throw new QueueFullError(limit);
    pending++;
    const query = send();
    const done = () => {
      pending--;
    };
    query.then(done, done);
    return query;
  };
  return new Proxy(sql, {
    get(target, name) {
      const method = Reflect.get(target, name);
      return name === 'unsafe' || name === 'begin'
        ? (...args: unknown[]) => counted(() => method.apply(target, args))
        : method;
    },
  });
}
