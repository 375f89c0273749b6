import { eq } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { accountWriteKinds } from './account-write-kinds.ts';
import { anEvent } from './builders.ts';
import { chainWriteKinds } from './chain-write-kinds.ts';
import { commentWriteKinds } from './comment-write-kinds.ts';
import { someEntry } from './content.ts';
import { postWriteKinds } from './post-write-kinds.ts';
import { projectWriteKinds } from './project-write-kinds.ts';
import { cardOf, type Json, projectOfSomebody } from './seen-things.ts';
import { aMember } from './session.ts';
import { anAssignment, aValidator } from './validators.ts';

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
  ...commentWriteKinds,
  ...projectWriteKinds,
  ...accountWriteKinds,
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
        { path: `/api/investors/${username}`, shows: ({ code }) => code === undefined },
        { path: `/api/users/${username}`, shows: ({ hasInvestorEntry }) => hasInvestorEntry === true },
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
};
