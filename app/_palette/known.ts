import type { QueryClient } from '@tanstack/react-query';
import { fold } from './fold.ts';

type ThingKind = 'project' | 'person' | 'chain' | 'post' | 'investor';

/** Something with a page of its own that has been read in this tab. */
export type Thing = {
  kind: ThingKind;
  href: string;
  /** Its slug or username; a post's is its chain's. */
  name: string;
  title: string;
  about: string;
  pictureUrl: string | null;
  /** Title and about, to be searched: small letters without marks. */
  folded: { title: string; about: string };
};

/** What each answer holds; an answer that has not changed is the same object and is not gone through again. */
const found = new WeakMap<object, readonly Thing[]>();

/** All projects, people and chains in the answers that this tab holds, each once, those read last first. */
export function knownThings(queryClient: QueryClient): Thing[] {
  const things = new Map<string, Thing>();
  const queries = queryClient.getQueryCache().getAll();
  for (const { state } of queries.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt))
    if (isObject(state.data))
      for (const thing of thingsIn(state.data)) if (!things.has(thing.href)) things.set(thing.href, thing);
  return [...things.values()];
}

function thingsIn(answer: object): readonly Thing[] {
  const known = found.get(answer);
  if (known) return known;
  const things: Thing[] = [];
  const left: object[] = [answer];
  // It grows while it is gone through.
  for (const value of left) {
    const thing = Array.isArray(value) ? undefined : thingOf(value as Record<string, unknown>);
    if (thing) things.push(thing);
    for (const inner of Object.values(value)) if (isObject(inner)) left.push(inner);
  }
  found.set(answer, things);
  return things;
}

/** By what only such a card has. */
function thingOf(card: Record<string, unknown>): Thing | undefined {
  const { slug, title, tagline, username, displayName, name, description, followerCount } = card;
  if (isText(slug) && isText(title) && isText(tagline))
    return thing({ kind: 'project', href: `/projects/${slug}`, name: slug, title, about: tagline }, card.coverUrl);
  if (isText(username) && isText(displayName))
    return thing(
      { kind: 'person', href: `/users/${username}`, name: username, title: displayName, about: username },
      card.avatarUrl,
    );
  if (isText(slug) && isText(name) && isText(description) && typeof followerCount === 'number')
    return thing({ kind: 'chain', href: `/chains/${slug}`, name: slug, title: name, about: description }, card.logoUrl);
  return undefined;
}

function thing(values: Omit<Thing, 'folded' | 'pictureUrl'>, pictureUrl: unknown): Thing {
  const folded = { title: fold(values.title), about: fold(values.about) };
  return { ...values, pictureUrl: isText(pictureUrl) ? pictureUrl : null, folded };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
