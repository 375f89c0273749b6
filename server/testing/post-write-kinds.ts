import type { Database } from '#db/connect.ts';
import { aChain, aPost } from './builders.ts';
import { aMember } from './session.ts';
import type { WriteKind } from './write-kinds.ts';

type Json = Record<string, unknown>;

/** Each kind of write to posts, and where everybody sees that it was done. */
export const postWriteKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  'post.write': async (db) => {
    const { slug } = await aChain(db);
    return {
      procedure: 'post.write',
      input: { slug, title: 'First steps', body: 'Hello', tag: null },
      cookie: (await aMember(db)).cookie,
      seen: [
        { path: `/api/chains/${slug}/posts/first-steps`, shows: ({ title }) => title === 'First steps' },
        { path: `/api/chains/${slug}/posts`, shows: ({ items }) => (items as Json[]).length === 1 },
        { path: `/api/chains/${slug}`, shows: ({ postCount }) => postCount === 1 },
      ],
    };
  },
  'post.reply': async (db) => {
    const { address, path } = await postOfSomebody(db);
    return {
      procedure: 'post.reply',
      input: { ...address, body: 'It worked.' },
      cookie: (await aMember(db)).cookie,
      seen: [
        { path, shows: ({ replies }) => (replies as Json[]).length === 1 },
        { path: `${path}/replies`, shows: ({ items }) => (items as Json[]).length === 1 },
        { path: `/api/chains/${address.slug}/posts`, shows: ({ items }) => (items as Json[])[0]?.replyCount === 1 },
      ],
    };
  },
  'post.react': async (db) => {
    const { address, path } = await postOfSomebody(db);
    return {
      procedure: 'post.react',
      input: { ...address, kind: 'thanks', reacts: true },
      cookie: (await aMember(db)).cookie,
      seen: [{ path, shows: ({ reactions }) => (reactions as Json | undefined)?.thanks === 1 }],
    };
  },
};

async function postOfSomebody(db: Database) {
  const { id: chainId, slug } = await aChain(db, { postCount: 1, recentPostCount: 1 });
  const { slug: post } = await aPost(db, { chainId, authorId: (await aMember(db)).id });
  return { address: { slug, post }, path: `/api/chains/${slug}/posts/${post}` };
}
