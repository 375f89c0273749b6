import type postgres from 'postgres';
import { freeName, slugOf, usernameNumbering } from '../slug.ts';

/** Gives out names that nobody in the database has. */
export class Names {
  readonly #usernames: Set<string>;
  readonly #slugs: Record<'project' | 'chain' | 'event', Set<string>>;

  constructor(usernames: Iterable<string>, slugs: Record<'project' | 'chain' | 'event', Iterable<string>>) {
    this.#usernames = new Set(usernames);
    this.#slugs = { project: new Set(slugs.project), chain: new Set(slugs.chain), event: new Set(slugs.event) };
  }

  person(wanted: string): string {
    const name = freeName(wanted, (name) => this.#usernames.has(name), usernameNumbering);
    this.#usernames.add(name);
    return name;
  }

  /** Made-up project titles differ by themselves: only those that were here before are kept in mind. */
  project(title: string): string {
    return freeName(slugOf(title), (slug) => this.#slugs.project.has(slug));
  }

  chain(name: string): string {
    return this.#keep('chain', name);
  }

  event(name: string): string {
    return this.#keep('event', name);
  }

  #keep(kind: 'chain' | 'event', name: string): string {
    const slug = freeName(slugOf(name), (slug) => this.#slugs[kind].has(slug));
    this.#slugs[kind].add(slug);
    return slug;
  }
}

export async function namesIn(sql: postgres.ISql): Promise<Names> {
  const list = async (rows: postgres.PendingQuery<{ name: string }[]>) => (await rows).map(({ name }) => name);
  const usernames = await list(sql`select username as name from "user"`);
  return new Names(usernames, {
    project: await list(sql`select slug as name from project`),
    chain: await list(sql`select slug as name from chain`),
    event: await list(sql`select slug as name from event`),
  });
}
