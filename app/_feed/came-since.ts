import type { LiveFeed } from '#server/project/live-project.output.ts';

type Newest = LiveFeed['newest'];
type Seen = {
  /** When the newest was published that there was as one began to look. */
  seen: string;
  /** What the list has by now. */
  slugs: readonly string[];
};

/** Those of the newest that one has not seen. */
export function cameSince(newest: Newest, { seen, slugs }: Seen): Newest {
  const known = new Set(slugs);
  return newest.filter(({ slug, publishedAt }) => publishedAt > seen && !known.has(slug));
}
