type Thing = Record<string, unknown>;

/**
 * Changes some of the objects within what was read, however deep they lie. Whatever holds none of them stays the same
 * object, so that nothing of it renders anew. A page walks all that it holds for each thing that it is told of, and next to
 * nothing of it is changed: nothing is copied before something is.
 */
export function changeIn<T extends object>(
  data: unknown,
  isOne: (thing: object) => thing is T,
  change: (thing: T) => T,
): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const thing = isOne(data) ? change(data) : data;
  const within = (part: unknown) => changeIn(part, isOne, change);
  return Array.isArray(thing) ? inList(thing, within) : inFields(thing as Thing, within);
}

type Within = (part: unknown) => unknown;

function inList(list: unknown[], within: Within): unknown[] {
  let changed: unknown[] | undefined;
  for (let index = 0; index < list.length; index++) {
    const now = within(list[index]);
    if (now === list[index]) continue;
    changed ??= [...list];
    changed[index] = now;
  }
  return changed ?? list;
}

function inFields(thing: Thing, within: Within): Thing {
  let changed: Thing | undefined;
  for (const name in thing) {
    const part = thing[name];
    if (typeof part !== 'object' || part === null) continue;
    const now = within(part);
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
