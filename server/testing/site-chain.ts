import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { connect } from '#db/connect.ts';
import { newId } from '#db/id.ts';
import { changed } from '#db/outbox.ts';
import { postReply } from '#db/schema/post.ts';
import { user } from '#db/schema/user.ts';
import * as tag from '#db/tags.ts';
import { hotRank } from '../score/ranks.ts';
import { aChain, aPost } from './builders.ts';

/** Makes a chain of somebody's with three posts, the first of them answered, in the database of a site that runs. */
export async function siteChain(databaseUrl: string, username: string): Promise<string> {
  const { db, close } = connect(databaseUrl, { max: 1 });
  try {
    const [owner] = await db.select({ id: user.id }).from(user).where(eq(user.username, username));
    const [author] = await db.select({ id: user.id }).from(user).where(eq(user.username, 'mirelav'));
    if (!owner || !author) throw new Error('nobody is there to own it');
    const name = `Quiet software ${randomUUID().slice(0, 8)}`;
    const slug = name.toLowerCase().replaceAll(' ', '-');
    const { id: chainId } = await aChain(db, {
      ...{ slug, name, ownerId: owner.id, rules: '- Say what you tried.', postCount: 3, recentPostCount: 3 },
    });
    for (const [index, { title, body, tag }] of posts.entries()) {
      const createdAt = new Date(Date.now() - (index + 1) * 3_600_000);
      const replyCount = index === 0 ? 2 : 0;
      const hot = hotRank({ reactionCount: 0, replyCount, createdAt });
      const { id: postId } = await aPost(db, {
        ...{ chainId, authorId: author.id, title, body, tag, createdAt, lastActivityAt: createdAt },
        ...{
          slug: title
            .toLowerCase()
            .replaceAll(/[^a-z]+/g, '-')
            .replace(/-$/, ''),
          replyCount,
          hotRank: hot,
        },
      });
      if (replyCount === 0) continue;
      const [first, second] = [newId(), newId()];
      await db.insert(postReply).values([
        { id: first, postId, authorId: owner.id, path: first, body: 'I start with no network at all.' },
        {
          ...{ id: second, postId, authorId: author.id, parentId: first, path: `${first}/${second}`, depth: 2 },
          body: 'And then? **No disk** was worse for me.',
        },
      ]);
    }
    // The list that the site keeps has no such chain yet.
    await changed(db, { tags: [tag.chains, tag.chain(slug), tag.leaderboard('chains')] });
    return slug;
  } finally {
    await close();
  }
}

const posts = [
  {
    title: 'What do you test first?',
    body: 'I start with the error paths:\n\n- no network\n- no disk\n- *wrong* input\n\nWhat is your first five minutes?',
    tag: 'question',
  },
  {
    title: 'How small is too small',
    body: 'A tool of 40 lines that does one thing well: publish it?',
    tag: 'discussion',
  },
  { title: 'First release out', body: 'The happy path works. I am looking for hard cases.', tag: 'show' },
];
