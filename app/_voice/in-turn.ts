const turns = new Map<string, Promise<unknown>>();

/**
 * Does one job of a thing after the other, so that writes arrive in the order they were meant, and each answer is newer
 * than the one before.
 */
export function inTurn<T>(thing: string, job: () => Promise<T>): Promise<T> {
  const turn = (turns.get(thing) ?? Promise.resolve()).then(job);
  const end = turn.then(
    () => {},
    () => {},
  );
  turns.set(thing, end);
  void end.then(() => turns.get(thing) === end && turns.delete(thing));
  return turn;
}
