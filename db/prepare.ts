import type postgres from 'postgres';

type Unsafe = (text: string, parameters?: unknown[], options?: object) => unknown;

/** From this time on that a text is sent. */
const fromTime = 3;
/** The database keeps each on every connection: filters that are put together anew each time must not fill it. */
const mostPrepared = 300;
const mostCounted = 5000;

/**
 * The same pool, but statements that come again are prepared: the driver sends another statement with parameters twice,
 * first to ask for their types, and the database reads it each time. How it is planned stays as it is.
 */
export function prepareRepeated(sql: postgres.Sql): postgres.Sql {
  const times = new Map<string, number>();
  const prepared = new Set<string>();
  const comesAgain = (text: string): boolean => {
    if (prepared.has(text)) return true;
    if (prepared.size >= mostPrepared) return false;
    const time = (times.get(text) ?? 0) + 1;
    if (time < fromTime) {
      if (times.size >= mostCounted) times.clear();
      times.set(text, time);
      return false;
    }
    times.delete(text);
    prepared.add(text);
    return true;
  };
  const preparing = <Sql extends object>(target: Sql): Sql =>
    new Proxy(target, {
      get(_, name) {
        const method = Reflect.get(target, name);
        if (name === 'unsafe') {
          return (text: string, parameters: unknown[] = [], options = {}) =>
            (method as Unsafe).call(target, text, parameters, {
              ...options,
              prepare: parameters.length > 0 && comesAgain(text),
            });
        }
        if (name === 'begin' || name === 'savepoint') {
          return (...args: unknown[]) => {
            const run = args.pop() as (tx: object) => unknown;
            return (method as (...args: unknown[]) => unknown).call(target, ...args, (tx: object) =>
              run(preparing(tx)),
            );
          };
        }
        return method;
      },
    });
  return preparing(sql);
}
