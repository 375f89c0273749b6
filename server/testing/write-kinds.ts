import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { slugOf } from '#db/slug.ts';
import { anEvent, aProject } from './builders.ts';
import { chainWriteKinds } from './chain-write-kinds.ts';
import { someContent, someEntry } from './content.ts';
import { postWriteKinds } from './post-write-kinds.ts';
import { aMember } from './session.ts';
import { anAssignment, aValidator } from './validators.ts';

type Json = Record<string, unknown>;

/** A kind of write on things of its own, and where everybody sees that it was done. */
export type WriteKind = {
  procedure: string;
  input: object;
  /** Who does it. */
  cookie: string;
  seen: { path: string; shows: (answer: Json) => boolean }[];
};

/** One of each kind of write, by the procedure's name; each makes what it needs. */
export const writeKinds: Record<string, (db: Database) => Promise<WriteKind>> = {
  ...chainWriteKinds,
  'follow.set': async (db) => {
    const { username } = await aMember(db);
    return {
      procedure: 'follow.set',
      input: { username, follows: true },
      cookie: (await aMember(db)).cookie,
      seen: [{ path: `/api/users/${username}`, shows: ({ followerCount }) => followerCount === 1 }],
    };
  },
  'event.subscribe': async (db) => {
    const { slug } = await anEvent(db, { endsAt: new Date('2099-01-01') });
    return {
      procedure: 'event.subscribe',
      input: { slug },
      cookie: (await aMember(db)).cookie,
      seen: [{ path: `/api/events/${slug}`, shows: ({ subscriberCount }) => subscriberCount === 1 }],
    };
  },
  'event.enter': async (db) => {
    const { slug } = await anEvent(db, { startsAt: new Date(), endsAt: new Date('2099-01-01') });
    const { slug: project, ownerCookie } = await projectOfSomebody(db);
    return {
      procedure: 'event.enter',
      input: { slug, project },
      cookie: ownerCookie,
      seen: [
        { path: `/api/events/${slug}`, shows: ({ entries }) => (entries as Json[]).length === 1 },
        { path: `/api/events/${slug}/entries`, shows: (answer) => cardOf(answer, project) !== undefined },
        { path: '/api/events?when=running', shows: (answer) => cardOf(answer, slug)?.entryCount === 1 },
        { path: `/api/projects/${project}`, shows: ({ events }) => (events as Json[]).length === 1 },
      ],
    };
  },
  'vote.cast': async (db) => {
    const { slug, owner } = await projectOfSomebody(db);
    return {
      procedure: 'vote.cast',
      input: { slug, value: 1 },
      cookie: (await aMember(db)).cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ netVotes }) => netVotes === 1 },
        { path: '/api/projects?sort=trending', shows: (answer) => cardOf(answer, slug)?.netVotes === 1 },
        { path: '/api/leaderboard/projects', shows: (answer) => cardOf(answer, slug)?.netVotes === 1 },
        { path: `/api/users/${owner}`, shows: ({ karma }) => karma === 1 },
      ],
    };
  },
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
  'review.award': async (db) => {
    const { id, slug, owner } = await projectOfSomebody(db);
    const reviewer = await aValidator(db);
    await anAssignment(db, { projectId: id, validatorId: reviewer.id });
    const rationale = 'Every option has an example that runs, and the limits are named.';
    const shows = (card: Json | undefined) => (card?.badgeKinds as string[] | undefined)?.[0] === 'gold';
    return {
      procedure: 'review.award',
      input: { slug, kind: 'gold', rationale },
      cookie: reviewer.cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ validationPoints }) => validationPoints === 15 },
        {
          path: `/api/projects/${slug}/badges/${reviewer.username}`,
          shows: ({ badge }) => (badge as Json | undefined)?.kind === 'gold',
        },
        { path: '/api/projects?sort=trending', shows: (answer) => shows(cardOf(answer, slug)) },
        { path: '/api/projects?badge=gold&sort=newest', shows: (answer) => shows(cardOf(answer, slug)) },
        { path: `/api/users/${owner}`, shows: ({ badgeCount, karma }) => badgeCount === 1 && karma === 15 },
      ],
    };
  },
  'saved.save': async (db) => {
    const { slug } = await projectOfSomebody(db);
    return {
      procedure: 'saved.save',
      input: { slug },
      cookie: (await aMember(db)).cookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ saveCount }) => saveCount === 1 }],
    };
  },
  'intro.askBuilder': async (db) => {
    const { slug } = await projectOfSomebody(db);
    return {
      procedure: 'intro.askBuilder',
      input: { slug, message: 'Could we talk about where you want to take it?' },
      cookie: (await aMember(db, { isInvestor: true })).cookie,
      seen: [{ path: `/api/projects/${slug}`, shows: ({ introRequestCount }) => introRequestCount === 1 }],
    };
  },
  ...postWriteKinds,
  'account.saveProfile': async (db) => {
    const { slug, owner, ownerCookie } = await projectOfSomebody(db);
    const username = `${owner}_new`;
    const named = ({ displayName }: Json) => displayName === 'Another name';
    return {
      procedure: 'account.saveProfile',
      input: { displayName: 'Another name', username, bio: '', website: '', location: '' },
      cookie: ownerCookie,
      seen: [
        { path: `/api/users/${username}`, shows: named },
        { path: `/api/projects/${slug}`, shows: ({ owner }) => named(owner as Json) },
        { path: '/api/projects?sort=trending', shows: (answer) => named((cardOf(answer, slug)?.owner ?? {}) as Json) },
      ],
    };
  },
  'account.delete': async (db) => {
    const { slug, owner, ownerCookie } = await projectOfSomebody(db);
    const isNobody = (person: unknown) => (person as Json | undefined)?.displayName === 'Deleted person';
    return {
      procedure: 'account.delete',
      input: {},
      cookie: ownerCookie,
      seen: [
        { path: `/api/users/${owner}`, shows: ({ code }) => code === 'PROFILE_NOT_FOUND' },
        { path: `/api/projects/${slug}`, shows: ({ owner }) => isNobody(owner) },
        { path: '/api/projects?sort=trending', shows: (answer) => isNobody(cardOf(answer, slug)?.owner) },
      ],
    };
  },
  'investors.saveProfile': async (db) => {
    const { username, cookie } = await aMember(db, { isInvestor: true });
    const isThere = ({ items }: Json) => (items as Json[]).some((entry) => entry.username === username);
    return {
      procedure: 'investors.saveProfile',
      input: someEntry(),
      cookie,
      seen: [
        { path: '/api/investors/public', shows: isThere },
        { path: '/api/investors/stats', shows: ({ count }) => Number(count) > 0 },
        { path: `/api/investors/${username}`, shows: (entry) => entry.username === username },
        { path: `/api/users/${username}`, shows: ({ hasInvestorEntry }) => hasInvestorEntry === true },
      ],
    };
  },
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
    const { slug, ownerCookie } = await projectOfSomebody(db);
    const content = someContent({ title: slug, tagline: 'Another tagline than before' });
    const shows = (card: Json | undefined) => card?.tagline === content.tagline;
    return {
      procedure: 'project.edit',
      input: { slug, revision: 0, content },
      cookie: ownerCookie,
      seen: [
        { path: `/api/projects/${slug}`, shows },
        { path: '/api/projects?sort=newest', shows: (answer) => shows(cardOf(answer, slug)) },
      ],
    };
  },
  'project.remove': async (db) => {
    const { slug, owner, ownerId, ownerCookie } = await projectOfSomebody(db);
    await db.update(user).set({ projectCount: 1 }).where(eq(user.id, ownerId));
    return {
      procedure: 'project.remove',
      input: { slug },
      cookie: ownerCookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ code }) => code === 'PROJECT_NOT_FOUND' },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, slug) === undefined },
        { path: `/api/users/${owner}`, shows: ({ projectCount }) => projectCount === 0 },
      ],
    };
  },
  'vote.void': async (db) => {
    const { slug, owner, ownerId } = await projectOfSomebody(db);
    const [target] = await db.update(project).set({ upCount: 1 }).where(eq(project.slug, slug)).returning();
    if (!target) throw new Error('there is no such project');
    await db.update(user).set({ karma: 1 }).where(eq(user.id, ownerId));
    const voter = { userId: (await aMember(db)).id, projectId: target.id, value: 1 };
    const [cast] = await db.insert(vote).values(voter).returning({ id: vote.id });
    const reason = 'Made by one person with many accounts.';
    return {
      procedure: 'vote.void',
      input: { ids: [cast?.id], reason },
      cookie: (await aMember(db, { isAdmin: true })).cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ upCount }) => upCount === 0 },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, slug)?.upCount === 0 },
        { path: `/api/users/${owner}`, shows: ({ karma }) => karma === 0 },
      ],
    };
  },
  'featured.feature': async (db) => {
    const { slug } = await projectOfSomebody(db);
    return {
      procedure: 'featured.feature',
      input: { slug },
      cookie: (await aMember(db, { isAdmin: true })).cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ featured }) => featured === true },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, slug)?.featured === true },
        { path: '/api/projects?sort=newest&featured=true', shows: (answer) => cardOf(answer, slug) !== undefined },
      ],
    };
  },
  'moderation.removeProject': async (db) => {
    const { slug, owner, ownerId } = await projectOfSomebody(db);
    await db.update(user).set({ projectCount: 1 }).where(eq(user.id, ownerId));
    return {
      procedure: 'moderation.removeProject',
      input: { slug, reason: 'Copied from another project.' },
      cookie: (await aMember(db, { isAdmin: true })).cookie,
      seen: [
        { path: `/api/projects/${slug}`, shows: ({ code }) => code === 'PROJECT_NOT_FOUND' },
        { path: '/api/projects?sort=newest', shows: (answer) => cardOf(answer, slug) === undefined },
        { path: `/api/users/${owner}`, shows: ({ projectCount }) => projectCount === 0 },
      ],
    };
  },
};

async function projectOfSomebody(db: Database) {
  const owner = await aMember(db);
  const { id, slug } = await aProject(db, { ownerId: owner.id, publishedAt: new Date() });
  return { id, slug, owner: owner.username, ownerId: owner.id, ownerCookie: owner.cookie };
}

function cardOf({ items }: Json, slug: string): Json | undefined {
  return (items as Json[]).map((item) => (item.project ?? item) as Json).find((card) => card.slug === slug);
}
