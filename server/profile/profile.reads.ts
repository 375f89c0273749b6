import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { after, keyOf, type Order, orderBy, toPage } from '../keyset.ts';
import { isReadable, listProjects, newestFirst } from '../project/project-card.reads.ts';
import { movedPerson } from './earlier-username.reads.ts';
import { isShown, person } from './person.reads.ts';
import type { ProfileByUsername, ProfileListInput } from './profile.input.ts';
import type { ProfilePage } from './profile.output.ts';

const firstPage = { limit: 20 };
const latestBadges: Order = { name: 'profile.badges', columns: [badge.createdAt, badge.id] };

/** Somebody's public page. @throws DomainError PROFILE_NOT_FOUND, PROFILE_MOVED */
export async function loadProfile(db: Database, { username }: ProfileByUsername): Promise<ProfilePage> {
  const [found] = await db
    .select(profileColumns)
    .from(user)
    .where(and(eq(user.username, username), isShown));
  if (!found) throw await missingPerson(db, username);
  const { id, isAdmin, isValidator, isInvestor, ...page } = found;
  const roles: ProfilePage['roles'] = ['builder'];
  if (isValidator) roles.push('validator');
  if (isInvestor) roles.push('investor');
  if (isAdmin) roles.push('admin');
  const [projects, badges, comments] = await Promise.all([
    loadProjectsOf(db, id, firstPage),
    loadBadgesOf(db, id, firstPage),
    loadComments(db, id),
  ]);
  return {
    ...page,
    roles,
    projects: projects.items,
    projectsCursor: projects.nextCursor,
    badges: badges.items,
    badgesCursor: badges.nextCursor,
    comments,
  };
}

/** What somebody published, the newest first. @throws DomainError PROFILE_NOT_FOUND, PROFILE_MOVED */
export async function loadProfileProjects(db: Database, { username, ...at }: ProfileListInput) {
  return loadProjectsOf(db, await findShown(db, username), at);
}

/** The badges that stand on somebody's projects, the newest first. @throws DomainError PROFILE_NOT_FOUND, PROFILE_MOVED */
export async function loadProfileBadges(db: Database, { username, ...at }: ProfileListInput) {
  return loadBadgesOf(db, await findShown(db, username), at);
}

async function findShown(db: Database, username: string): Promise<string> {
  const [found] = await db
    .select({ id: user.id })
    .from(user)
    .where(and(eq(user.username, username), isShown));
  if (!found) throw await missingPerson(db, username);
  return found.id;
}

const missingPerson = async (db: Database, username: string): Promise<DomainError> =>
  (await movedPerson(db, username)) ?? new DomainError('PROFILE_NOT_FOUND', { username });

type At = Pick<ProfileListInput, 'limit' | 'cursor'>;

async function loadProjectsOf(db: Database, ownerId: string, { limit, cursor }: At) {
  const where = and(eq(project.ownerId, ownerId), after(newestFirst, cursor));
  return toPage(newestFirst, await listProjects(db, { order: newestFirst, where, limit: limit + 1 }), limit);
}

const profileColumns = {
  id: user.id,
  ...person,
  bio: user.bio,
  website: user.website,
  location: user.location,
  githubLogin: user.githubLogin,
  emailVerified: user.emailVerified,
  isAdmin: user.isAdmin,
  isValidator: user.isValidator,
  isInvestor: user.isInvestor,
  hasInvestorEntry: sql<boolean>`exists (
    select from investor_profile entry where entry.user_id = "user".id and entry.is_public
  )`,
  claimed: sql<boolean>`${user.email} is not null`,
  joinedAt: iso(user.createdAt),
  karma: user.karma,
  projectCount: user.projectCount,
  commentCount: user.commentCount,
  badgeCount: user.badgeCount,
  followerCount: user.followerCount,
  followingCount: user.followingCount,
};

async function loadBadgesOf(db: Database, ownerId: string, { limit, cursor }: At) {
  const rows = await db
    .select({
      id: badge.id,
      kind: badge.kind,
      points: badge.points,
      rationale: badge.rationale,
      project: { slug: project.slug, title: project.title },
      validator: person,
      createdAt: iso(badge.createdAt),
      key: keyOf(latestBadges),
    })
    .from(badge)
    .innerJoin(project, eq(project.id, badge.projectId))
    .innerJoin(user, eq(user.id, badge.validatorId))
    .where(and(eq(project.ownerId, ownerId), isReadable, isNull(badge.withdrawnAt), after(latestBadges, cursor)))
    .orderBy(...orderBy(latestBadges))
    .limit(limit + 1);
  return toPage(latestBadges, rows, limit);
}

const loadComments = (db: Database, authorId: string) =>
  db
    .select({
      id: comment.id,
      body: comment.body,
      createdAt: iso(comment.createdAt),
      project: { slug: project.slug, title: project.title },
    })
    .from(comment)
    .innerJoin(project, eq(project.id, comment.projectId))
    .where(and(eq(comment.authorId, authorId), isNull(comment.deletedAt), isReadable))
    .orderBy(desc(comment.createdAt), desc(comment.id))
    .limit(firstPage.limit);
