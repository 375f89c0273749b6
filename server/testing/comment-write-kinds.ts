import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { cardOf, type Json, projectOfSomebody } from './seen-things.ts';
import { aMember } from './session.ts';
import type { WriteKind } from './write-kinds.ts';

/** Each kind of write to comments, and where everybody sees that it was done. */
export const commentWriteKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  'comment.post': async (db) => {
    const { slug, owner } = await projectOfSomebody(db);
    const author = await aMember(db);
    return {
      procedure: 'comment.post',
      input: { slug, body: 'What is it for?' },
      cookie: author.cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ comments }) => (comments as Json[]).length === 1 },
        { path: `/api/projects/${slug}/comments`, shows: ({ items }) => (items as Json[]).length === 1 },
        { path: '/api/projects?sort=trending', shows: (answer) => cardOf(answer, slug)?.commentCount === 1 },
        { path: `/api/users/${author.username}`, shows: ({ commentCount }) => commentCount === 1 },
        { path: `/api/users/${owner}`, shows: ({ projects }) => (projects as Json[])[0]?.commentCount === 1 },
      ],
    };
  },
  'comment.edit': async (db) => {
    const { id, slug, author } = await commentOfSomebody(db);
    const body = 'What is it for, and for whom?';
    const shows = (comments: unknown) => (comments as Json[])[0]?.body === body;
    return {
      procedure: 'comment.edit',
      input: { id, body },
      cookie: author.cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ comments }) => shows(comments) },
        { path: `/api/projects/${slug}/comments`, shows: ({ items }) => shows(items) },
        { path: `/api/users/${author.username}`, shows: ({ comments }) => shows(comments) },
      ],
    };
  },
  'comment.delete': async (db) => {
    const { id, slug, author } = await commentOfSomebody(db);
    return {
      procedure: 'comment.delete',
      input: { id },
      cookie: author.cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ commentCount }) => commentCount === 0 },
        { path: `/api/projects/${slug}/comments`, shows: ({ items }) => (items as Json[])[0]?.deleted === true },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, slug)?.commentCount === 0 },
        { path: `/api/users/${author.username}`, shows: ({ comments }) => (comments as Json[]).length === 0 },
      ],
    };
  },
  'comment.vote': async (db) => {
    const { id, slug, author } = await commentOfSomebody(db);
    const shows = (comments: unknown) => (comments as Json[])[0]?.upCount === 1;
    return {
      procedure: 'comment.vote',
      input: { id, value: 1 },
      cookie: (await aMember(db)).cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ comments }) => shows(comments) },
        { path: `/api/projects/${slug}/comments`, shows: ({ items }) => shows(items) },
        { path: `/api/users/${author.username}`, shows: ({ karma }) => karma === 1 },
      ],
    };
  },
};

/** A project's only comment, counted. */
async function commentOfSomebody(db: Database) {
  const { id: projectId, slug } = await projectOfSomebody(db);
  const author = await aMember(db, { commentCount: 1 });
  await db.update(project).set({ commentCount: 1, commenterCount: 1 }).where(eq(project.id, projectId));
  const said = { projectId, authorId: author.id, path: 'a', body: 'What is it for?' };
  const [row] = await db.insert(comment).values(said).returning({ id: comment.id });
  return { id: row?.id, slug, author };
}
