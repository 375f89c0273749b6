type Work<T> = {
  ids: Iterable<string> | AsyncIterable<string>;
  /** How the log names those that failed: 'requests that could not be ended'. */
  failed: string;
  run: (id: string) => Promise<T>;
};

/**
 * Does each by itself, one after another, so that one that fails keeps no other back; gives what came of them.
 * @throws AggregateError of those that failed, once all others are done
 */
export async function eachApart<T>({ ids, failed, run }: Work<T>): Promise<T[]> {
  const results: T[] = [];
  const failures: Error[] = [];
  for await (const id of ids) {
    try {
      results.push(await run(id));
    } catch (cause) {
      failures.push(new Error(`${failed}: ${id}`, { cause }));
    }
  }
  if (failures.length === 0) return results;
  throw new AggregateError(failures, `${failed}: ${failures.length} of ${failures.length + results.length}`);
}

/** All ids that `find` gives in their order, part by part; each is asked for once, also where it is still due afterwards. */
export async function* inParts(find: (after: string | undefined) => Promise<string[]>): AsyncGenerator<string> {
  for (let part = await find(undefined); part.length > 0; part = await find(part.at(-1))) yield* part;
}
