/**
 * The names of what answers depend on. A write names what it changed; each answer that carries one of the names is made
 * anew. No spaces: they travel in `Surrogate-Key`.
 */

/** What every answer carries. */
export const everything = 'everything';
/** The unfiltered feed. */
export const feed = 'feed';
/** Whatever lists projects: for what must leave every list. */
export const listings = 'listings';
export const directory = 'directory';
export const chains = 'chains';
export const events = 'events';

export const project = (slug: string) => `project:${slug}`;
/** What is one person's own; by their id, since it never travels. */
export const person = (id: string) => `person:${id}`;
/** What others made of a person: karma, counts, lists. Their page has it, the pages of their projects have not. */
export const standing = (username: string) => `standing:${username}`;
/** Who a person is, wherever that is shown. */
export const user = (username: string) => `user:${username}`;
export const chain = (slug: string) => `chain:${slug}`;
export const event = (slug: string) => `event:${slug}`;
export const leaderboard = (of: 'projects' | 'users' | 'chains') => `leaderboard:${of}`;
