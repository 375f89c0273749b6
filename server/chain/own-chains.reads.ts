import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { chain, chainModerator, chainProject } from '#db/schema/chain.ts';
import { project } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { iso, isoText } from '../instant.ts';
import { jsonOf } from '../json.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished } from '../project/project-card.reads.ts';
import type { ChainProjectsInput } from './chain.input.ts';
import type { ChainWithPosts } from './chain.output.ts';
import { readChain } from './chain.reads.ts';
import { findAmong, loadProjectsOf } from './chain-projects.reads.ts';
import { follows, isPrivateTo, isRestorable, moderates } from './chain-rights.reads.ts';
import type { OneChain } from './chain-writes.input.ts';
import type { OwnChain, OwnChains, OwnSubmissions } from './own-chain.output.ts';

/** More than anybody looks at in one place. */
const listLength = 500;

/** The chains that somebody follows, owns or moderates, by their names; what they deleted for as long as it can come back. */
export async function loadOwnChains(db: Database, me: { id: string }): Promise<OwnChains> {
  const isOwner = eq(chain.ownerId, me.id);
  const isFollower = follows(db, me.id);
  const isModerator = moderates(db, me.id);
  const waiting = db
    .select({ count: sql`count(*)::int` })
    .from(chainProject)
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(eq(chainProject.chainId, chain.id), eq(chainProject.status, 'pending'), isPublished));
  const offer = db
    .select({ of: jsonOf({ to: person, at: isoText(chainModerator.offeredAt) }).as('of') })
    .from(chainModerator)
    .innerJoin(user, eq(user.id, chainModerator.userId))
    .where(
      and(
        eq(chainModerator.chainId, chain.id),
        isNotNull(chainModerator.offeredAt),
        or(isOwner, eq(chainModerator.userId, me.id)),
      ),
    );
  const items = await db
    .select({
      slug: chain.slug,
      name: chain.name,
      logoUrl: chain.logoUrl,
      projectCount: chain.projectCount,
      followerCount: chain.followerCount,
      isPublic: chain.isPublic,
      follows: sql<boolean>`${isFollower}`,
      role: sql<
        'owner' | 'moderator' | null
      >`case when ${isOwner} then 'owner' when ${isModerator} then 'moderator' end`,
      waitingCount: sql<number>`case when ${isModerator} then (${waiting}) else 0 end`,
      offer: sql<OwnChain['offer']>`(${offer})`,
      isDeleted: sql<boolean>`${chain.deletedAt} is not null`,
    })
    .from(chain)
    .where(or(and(isNull(chain.deletedAt), or(isFollower, isModerator)), and(isOwner, isRestorable)))
    .orderBy(asc(chain.name), asc(chain.id))
    .limit(listLength);
  return { items };
}

/** A private chain's page, for whom it is open to. @throws DomainError CHAIN_NOT_FOUND */
export const loadPrivateChain = (db: Database, me: { id: string }, { slug }: OneChain): Promise<ChainWithPosts> =>
  readChain(db, slug, isPrivateTo(db, me.id));

/** The projects of a private chain, as `loadChainProjects`, for whom it is open to. @throws DomainError CHAIN_NOT_FOUND */
export async function loadPrivateProjects(db: Database, me: { id: string }, { slug, ...at }: ChainProjectsInput) {
  return loadProjectsOf(db, await findAmong(db, slug, isPrivateTo(db, me.id)), at);
}

/** Somebody's own published projects that they have submitted to a chain. */
export async function loadOwnSubmissions(
  db: Database,
  me: { id: string },
  { slug }: OneChain,
): Promise<OwnSubmissions> {
  const items = await db
    .select({
      project: { slug: project.slug, title: project.title },
      status: chainProject.status,
      reason: chainProject.reason,
      submittedAt: iso(chainProject.createdAt),
    })
    .from(chainProject)
    .innerJoin(chain, eq(chain.id, chainProject.chainId))
    .innerJoin(project, eq(project.id, chainProject.projectId))
    .where(and(eq(chain.slug, slug), isNull(chain.deletedAt), eq(project.ownerId, me.id), isPublished))
    .orderBy(asc(project.title), asc(project.id))
    .limit(listLength);
  return { items };
}
