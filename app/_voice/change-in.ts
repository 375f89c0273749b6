type Thing = Record<string, unknown>;

/**
 * Changes some of the objects within what was read, however deep they lie. Whatever holds none of them stays the same
 * object, so that nothing of it renders anew. A page walks all that it holds for each thing that it is told of, and next to
 * nothing of it is changed: no object is copied before something in it is.
 */
export function changeIn<T extends object>(
  data: unknown,
  isOne: (thing: object) => thing is T,
  change: (thing: T) => T,
): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const thing = isOne(data) ? change(data) : data;
  if (Array.isArray(thing)) {
    const parts = thing.map((part) => changeIn(part, isOne, change));
    return parts.some((part, index) => part !== thing[index]) ? parts : thing;
  }
  let changed: Thing | undefined;
  for (const name in thing) {
    const part = (thing as Thing)[name];
    const now = changeIn(part, isOne, change);
    if (now === part) continue;
    changed ??= { ...thing };
    changed[name] = now;
  }
  return changed ?? thing;
}

/** The thing with some of its own fields set; fields that it lacks stay away, and it is the same where nothing differs. */
export function withFields<T extends object>(thing: T, fields: object): T {
  const differing = Object.entries(fields).filter(
    ([name, value]) => name in thing && !isSame((thing as Thing)[name], value),
  );
  return differing.length > 0 ? { ...thing, ...Object.fromEntries(differing) } : thing;
}

/** Lists of the same words are the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((part, n) => part === other[n]));
