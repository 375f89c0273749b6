import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { isOpenIn } from '../chain/chain-rights.reads.ts';
import { noneOf, tellMentioned } from '../notification/tell-mentioned.writes.ts';
import type { LockedPost } from './post-for-write.writes.ts';

type Mention = {
  target: Pick<LockedPost, 'chainId' | 'chainSlug' | 'slug' | 'title'>;
  /** Of the reply, where it is one that names them. */
  replyId?: string;
  actorId: string;
  names: string[];
  /** Who was told of it already. */
  but?: string[];
};

/** Tells people that a post or a reply to it names them, where they may read it; gives their ids. */
export function tellOfMention(tx: Database, { target, replyId, actorId, names, but = [] }: Mention): Promise<string[]> {
  const { chainId, chainSlug, slug, title } = target;
  const data = { chain: chainSlug, post: slug, title, ...(replyId && { replyId }) };
  const whom = sql`${isOpenIn(tx, chainId)} and ${noneOf(but)}`;
  return tellMentioned(tx, { names, actorId, subject: `post:${chainSlug}/${slug}`, data, whom });
}

/** All that a post says, as far as it may name people. */
export const wordsOf = ({ title, body }: { title: string; body: string }): string => `${title}\n\n${body}`;
