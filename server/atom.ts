import { Feed } from 'feed';
import { escapeHtml } from './escape-html.ts';
import type { Person } from './profile/person.output.ts';

/** A list that readers of feeds come back to. Paths are from the root, instants as ISO. */
export type AtomFeed = {
  /** Of the page that shows the same. */
  path: string;
  title: string;
  about: string;
  /** When it began, for one that has no entries yet. */
  since: string;
  entries: AtomEntry[];
};

type AtomEntry = {
  /** Where its page can move or is shared with others: a UUID. */
  uuid?: string;
  path: string;
  title: string;
  /** As people wrote it. */
  text: string;
  author: Person;
  at: string;
};

/** The feed as a document (RFC 4287). @param address its own path @param origin the site's address */
export function atomOf({ path, title, about, since, entries }: AtomFeed, address: string, origin: string): string {
  const whole = (to: string) => new URL(to, origin).href;
  const feed = new Feed({
    id: whole(address),
    title: plain(title),
    description: plain(about),
    link: whole(path),
    feedLinks: { atom: whole(address) },
    updated: new Date(Math.max(...[since, ...entries.map(({ at }) => at)].map((at) => Date.parse(at)))),
    generator: 'Prova',
  });
  for (const entry of entries) {
    const at = new Date(entry.at);
    const { displayName, username } = entry.author;
    feed.addItem({
      id: entry.uuid ? `urn:uuid:${entry.uuid}` : whole(entry.path),
      link: whole(entry.path),
      // What people wrote is text, and these two are read as HTML.
      title: escapeHtml(plain(entry.title)),
      description: escapeHtml(plain(entry.text)),
      author: [{ name: plain(displayName || username), link: whole(`/users/${username}`) }],
      date: at,
      published: at,
    });
  }
  return feed.atom1();
}

/** Without the characters that XML has no way to write. */
const plain = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, ' ');
