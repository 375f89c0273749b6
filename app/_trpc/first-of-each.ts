/** What names an item in its list: the first of these that it has. */
export type Named = {
  id?: string;
  slug?: string;
  username?: string;
  project?: { slug: string };
  person?: { username: string };
  reporter?: { username: string };
  /** What was assigned again stands there once more. */
  assignedAt?: string;
  /** All that a line of a log has: nothing names it, and it stays where it is. */
  at?: string;
};

/** The items of a list, each where it came first: one that moves back while the list is read comes with a later page again. */
export function firstOfEach<Item extends Named>(items: Item[]): Item[] {
  const known = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    if (name === undefined) return true;
    const isFirst = !known.has(name);
    known.add(name);
    return isFirst;
  });
}

export function nameOf({ id, slug, username, project, person, reporter, assignedAt }: Named): string | undefined {
  if (id !== undefined) return id;
  const name = slug ?? username ?? project?.slug ?? person?.username ?? reporter?.username;
  return assignedAt === undefined ? name : `${name} ${assignedAt}`;
}
