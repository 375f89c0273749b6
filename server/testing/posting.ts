import { eq } from 'drizzle-orm';
import { chain } from '#db/schema/chain.ts';
import { post } from '#db/schema/post.ts';
import type { user } from '#db/schema/user.ts';
import type { Api } from './api.ts';
import { writer } from './commenting.ts';
import type { TestDatabase } from './database.ts';
import { aMember } from './session.ts';

type Values = Partial<typeof user.$inferInsert>;

/** Somebody who writes in chains by HTTP. */
export async function aPoster({ db }: TestDatabase, api: Api, values: Values = {}) {
  const member = await aMember(db, values);
  const { mutate, query } = writer(api, member.cookie);
  return {
    ...member,
    mutate,
    query,
    /** Its slug; '' where it was refused. */
    write: async (slug: string, words: object = {}) => {
      const answer = await mutate('post.write', { slug, title: 'First steps', body: 'Hello', tag: null, ...words });
      return { ...answer, post: (answer.data as { post: string } | undefined)?.post ?? '' };
    },
    reply: async (slug: string, name: string, words: object = {}) => {
      const answer = await mutate('post.reply', { slug, post: name, body: 'I tried it.', ...words });
      return { ...answer, id: (answer.data as { reply: { id: string } } | undefined)?.reply.id ?? '' };
    },
    react: (slug: string, name: string, words: object = {}) =>
      mutate('post.react', { slug, post: name, kind: 'like', reacts: true, ...words }),
  };
}

export async function postRow({ db }: TestDatabase, slug: string) {
  const [row] = await db.select().from(post).where(eq(post.slug, slug));
  if (!row) throw new Error(`there is no post ${slug}`);
  return row;
}

export async function chainCounts({ db }: TestDatabase, slug: string) {
  const { postCount, recentPostCount } = chain;
  const [row] = await db.select({ postCount, recentPostCount }).from(chain).where(eq(chain.slug, slug));
  return row;
}
