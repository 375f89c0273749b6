import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { comment } from '#db/schema/comment.ts';
import { projectMember } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { slugOf } from '#db/slug.ts';
import { aProject } from './builders.ts';
import { someContent } from './content.ts';
import { aChainWith, aSimilarProject, cardOf, type Json, projectOfSomebody, similarOf } from './seen-things.ts';
import { aMember } from './session.ts';
import type { WriteKind } from './write-kinds.ts';

/** Each kind of write to a project as a whole, and where everybody sees that it was done. */
export const projectWriteKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  'project.publish': async (db) => {
    const { id: ownerId, username, cookie } = await aMember(db);
    const title = `Freshly made ${username}`;
    const draft = { ownerId, title, status: 'draft', publishedAt: null } as const;
    const { slug } = await aProject(db, draft);
    const shown = slugOf(title);
    return {
      procedure: 'project.publish',
      input: { slug, revision: 0 },
      cookie,
      seen: [
        { path: `/api/projects/${shown}`, shows: (answer) => answer.title === title },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, shown) !== undefined },
        { path: `/api/users/${username}`, shows: ({ projectCount }) => projectCount === 1 },
      ],
    };
  },
  'project.edit': async (db) => {
    const { id, slug, ownerCookie } = await projectOfSomebody(db);
    const { slug: beside } = await aSimilarProject(db, { id, slug });
    const technologies = [slug];
    const content = someContent({
      title: slug,
      tagline: 'Another tagline than before',
      categories: ['web'],
      technologies,
    });
    const shows = (card: Json | undefined) => card?.tagline === content.tagline;
    return {
      procedure: 'project.edit',
      input: { slug, revision: 0, content },
      cookie: ownerCookie,
      seen: [
        { path: `/api/projects/${slug}`, shows },
        { path: `/api/projects/${beside}`, shows: (answer) => shows(similarOf(answer, slug)) },
        { path: '/api/projects?sort=newest', shows: (answer) => shows(cardOf(answer, slug)) },
      ],
    };
  },
  'project.archive': async (db) => {
    const { slug, ownerCookie, places } = await projectShown(db);
    return {
      procedure: 'project.archive',
      input: { slug },
      cookie: ownerCookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ status }) => status === 'archived' }, ...places],
    };
  },
  'project.remove': async (db) => {
    const { slug, ownerCookie, gone, places } = await projectShown(db);
    return { procedure: 'project.remove', input: { slug }, cookie: ownerCookie, seen: [...gone, ...places] };
  },
  'moderation.removeProject': async (db) => {
    const { slug, gone, places } = await projectShown(db);
    return {
      procedure: 'moderation.removeProject',
      input: { slug, reason: 'Copied from another project.' },
      cookie: (await aMember(db, { isAdmin: true })).cookie,
      seen: [...gone, ...places],
    };
  },
  'project.postUpdate': async (db) => {
    const { slug, ownerCookie } = await projectOfSomebody(db);
    return {
      procedure: 'project.postUpdate',
      input: { slug, kind: 'news', title: 'Some news', body: '', version: '', milestone: '' },
      cookie: ownerCookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ updates }) => (updates as Json[])[0]?.title === 'Some news' }],
    };
  },
  'project.answerTeam': async (db) => {
    const { id: projectId, slug } = await projectOfSomebody(db);
    const { id: userId, cookie } = await aMember(db);
    await db.insert(projectMember).values({ projectId, userId, name: 'Ben' });
    return {
      procedure: 'project.answerTeam',
      input: { slug, answer: 'claim' },
      cookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ members }) => (members as Json[])[0]?.claimed === true }],
    };
  },
  'project.share': async (db) => {
    const { slug } = await projectOfSomebody(db);
    return {
      procedure: 'project.share',
      input: { slug },
      cookie: (await aMember(db)).cookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ shareCount }) => shareCount === 1 }],
    };
  },
};

/** A project with the places that show it as long as it is listed, and those that do as long as it can be read. */
async function projectShown(db: Database) {
  const { id, slug, owner, ownerId, ownerCookie } = await projectOfSomebody(db);
  await db.update(user).set({ projectCount: 1 }).where(eq(user.id, ownerId));
  const { slug: beside } = await aSimilarProject(db, { id, slug });
  const { slug: holding } = await aChainWith(db, id);
  const { id: authorId, username } = await aMember(db);
  await db.insert(comment).values({ projectId: id, authorId, path: 'a', body: 'What is it for?' });
  const isAway = (items: unknown) => cardOf({ items }, slug) === undefined;
  const gone: WriteKind['seen'] = [
    { path: `/api/projects/${slug}`, shows: ({ code }) => code === 'PROJECT_NOT_FOUND' },
    { path: `/api/users/${username}`, shows: ({ comments }) => isAway(comments) },
  ];
  const places: WriteKind['seen'] = [
    { path: '/api/projects?sort=newest', shows: ({ items }) => isAway(items) },
    { path: `/api/projects/${beside}`, shows: ({ similar }) => isAway(similar) },
    { path: `/api/chains/${holding}`, shows: ({ projects }) => isAway(projects) },
    { path: `/api/chains/${holding}/projects`, shows: ({ items }) => isAway(items) },
    { path: `/api/users/${owner}`, shows: ({ projectCount }) => projectCount === 0 },
  ];
  return { slug, ownerCookie, gone, places };
}
