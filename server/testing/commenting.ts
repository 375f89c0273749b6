import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { type Api, caller } from './api.ts';

type Answer = { status: number; id: string; error?: unknown };

/** A caller whose reads bring along what their writes made, as a browser's do. */
export function writer(api: Api, cookie: string) {
  const { query, mutate } = caller(api, cookie);
  let version = 0;
  return {
    query: (name: string, input: object) => query(name, input, { 'x-prova-version': `${version}` }),
    mutate: async (...call: Parameters<typeof mutate>) => {
      const answer = await mutate(...call);
      version = Math.max(version, answer.version);
      return answer;
    },
  };
}

/** Somebody who comments by HTTP, as whoever the cookie signs in. */
export function commenter(api: Api, cookie: string) {
  const { mutate, query } = writer(api, cookie);
  const post = async (slug: string, parentId: string | null = null, body = 'Tried it.'): Promise<Answer> => {
    const { status, data, error } = await mutate('comment.post', { slug, parentId, body });
    return { status, id: (data as { comment: { id: string } } | undefined)?.comment.id ?? '', error };
  };
  return {
    mutate,
    query,
    post,
    edit: (id: string, body: string, from?: string) => mutate('comment.edit', { id, body, from }),
    remove: (id: string) => mutate('comment.delete', { id }),
    restore: (id: string) => mutate('comment.restore', { id }),
    vote: (id: string, value: number) => mutate('comment.vote', { id, value }),
  };
}

export async function commentRow(db: Database, id: string) {
  const [row] = await db.select().from(comment).where(eq(comment.id, id));
  if (!row) throw new Error('there is no such comment');
  return row;
}

export async function commentCounts(db: Database, slug: string, username: string) {
  const [ofProject] = await db.select().from(project).where(eq(project.slug, slug));
  const [person] = await db.select().from(user).where(eq(user.username, username));
  return {
    comments: ofProject?.commentCount,
    commenters: ofProject?.commenterCount,
    written: person?.commentCount,
  };
}
