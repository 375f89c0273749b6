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
/** Files that people brought: what is forgotten leaves the front too. */
export const uploads = 'uploads';
/** What waits for the admins, which the dashboard of each of them counts. */
export const adminDesk = 'admin-desk';
/** How much there is of everything. */
export const site = 'site';
/** Which pages are opened after which. */
export const odds = 'odds';

export const project = (slug: string) => `project:${slug}`;
/** What other pages show of a project: its name and cover, and whether it is there. No vote and no comment changes it. */
export const mention = (slug: string) => `mention:${slug}`;
/** What is one person's own; by their id, since it never travels. */
export const person = (id: string) => `person:${id}`;
/** What others made of a person: karma, counts, lists. Their page has it, the pages of their projects have not. */
export const reputation = (username: string) => `reputation:${username}`;
/** Who a person is, wherever that is shown. */
export const user = (username: string) => `user:${username}`;
export const chain = (slug: string) => `chain:${slug}`;
export const event = (slug: string) => `event:${slug}`;
export const leaderboard = (of: 'projects' | 'users' | 'chains') => `leaderboard:${of}`;

/** Tags that are a name by themselves. */
export const wholeTags: readonly string[] = [
  ...[everything, feed, listings, directory, chains, events, site, odds, uploads, adminDesk],
  ...(['projects', 'users', 'chains'] as const).map(leaderboard),
];
/** What stands before the colon of the others. */
export const namedTags = ['project', 'mention', 'user', 'reputation', 'chain', 'event', 'person'] as const;

/** Whether it is a tag that something may carry. */
export const isTag = (text: string): boolean =>
  wholeTags.includes(text) || namedTags.some((kind) => text.startsWith(`${kind}:`) && text.length > kind.length + 1);
