import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { comment } from '#db/schema/comment.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { DomainError } from '../errors.ts';
import { iso } from '../instant.ts';
import { isReadable, listProjects, newestFirst } from '../project/project-card.reads.ts';
import { isShown, person } from './person.reads.ts';
import type { ProfileByUsername } from './profile.input.ts';
import type { ProfilePage } from './profile.output.ts';

const listLength = 20;

/** Somebody's public page. */
export async function loadProfile(db: Database, { username }: ProfileByUsername): Promise<ProfilePage> {
  const [found] = await db
    .select(profileColumns)
    .from(user)
    .where(and(eq(user.username, username), isShown));
  if (!found) throw new DomainError('PROFILE_NOT_FOUND', { username });
  const { id, isAdmin, isValidator, isInvestor, ...page } = found;
  const roles: ProfilePage['roles'] = ['builder'];
  if (isValidator) roles.push('validator');
  if (isInvestor) roles.push('investor');
  if (isAdmin) roles.push('admin');
  const [projects, badges, comments] = await Promise.all([
    listProjects(db, { order: newestFirst, where: eq(project.ownerId, id), limit: listLength }),
    loadBadges(db, id),
    loadComments(db, id),
  ]);
  return { ...page, roles, projects: projects.map(({ key, ...card }) => card), badges, comments };
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

/** The newest badges that stand on a person's projects. */
const loadBadges = (db: Database, ownerId: string) =>
  db
    .select({
      id: badge.id,
      kind: badge.kind,
      points: badge.points,
      rationale: badge.rationale,
      project: { slug: project.slug, title: project.title },
      validator: person,
      createdAt: iso(badge.createdAt),
    })
    .from(badge)
    .innerJoin(project, eq(project.id, badge.projectId))
    .innerJoin(user, eq(user.id, badge.validatorId))
    .where(and(eq(project.ownerId, ownerId), isReadable, isNull(badge.withdrawnAt)))
    .orderBy(desc(badge.createdAt), desc(badge.id))
    .limit(listLength);

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
    .limit(listLength);
