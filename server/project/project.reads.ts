import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { badge } from '#db/schema/badge.ts';
import { chain, chainProject } from '#db/schema/chain.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { project, projectMember, projectScreenshot } from '#db/schema/project.ts';
import { user } from '#db/schema/user.ts';
import { vote } from '#db/schema/vote.ts';
import { isListed } from '../chain/chain-card.reads.ts';
import { firstComments } from '../comment/comment.reads.ts';
import { iso, isoOrNull } from '../instant.ts';
import { person } from '../profile/person.reads.ts';
import type { ProjectBySlug } from './project.input.ts';
import type { ProjectPage } from './project.output.ts';
import { isReadable, projectCard } from './project-card.reads.ts';
import { memberName, raising } from './project-content.reads.ts';
import { missingProject } from './project-slug.reads.ts';
import { loadSimilar } from './similar.reads.ts';
import { loadUpdatesOf } from './updates.reads.ts';

const commentLimit = 200;
const updateLimit = 20;

/** All that the project page shows. An archived project can still be read; what was never public or was removed not. */
export async function loadProject(db: Database, { slug }: ProjectBySlug): Promise<ProjectPage> {
  const found = await findProject(db, slug);
  if (!found) throw await missingProject(db, slug);
  const { id, emailVerified, githubLogin, githubConnectedAt, demoVerifiedAt, commenterCount, voidedVotes, ...page } =
    found;
  const [screenshots, members, badges, updates, comments, chains, events, similar] = await Promise.all([
    loadScreenshots(db, id),
    loadMembers(db, id),
    loadBadges(db, id),
    loadUpdatesOf(db, id, { limit: updateLimit }),
    firstComments(db, { projectId: id, limit: commentLimit }),
    loadChains(db, id),
    loadEvents(db, id),
    loadSimilar(db, { id, ...page }),
  ]);
  const evidence = {
    emailVerified,
    githubLogin,
    githubConnectedAt,
    demoVerifiedAt,
    commenterCount,
    descriptionLength: [...page.description].length,
    screenshotCount: screenshots.length,
    voidedVotes,
  };
  return {
    ...{ ...page, evidence, screenshots, members, badges, comments, chains, events, similar },
    updates: updates.items,
    updatesCursor: updates.nextCursor,
  };
}

async function findProject(db: Database, slug: string) {
  const [row] = await db
    .select({
      id: project.id,
      ...projectCard,
      description: project.description,
      story: project.story,
      novelty: project.novelty,
      comparison: project.comparison,
      demoUrl: project.demoUrl,
      repositoryUrl: project.repositoryUrl,
      videoUrl: project.videoUrl,
      pitchDeckUrl: project.pitchDeckUrl,
      ...raising,
      status: sql<'published' | 'archived'>`${project.status}`,
      updatedAt: iso(project.updatedAt),
      viewCount: project.viewCount,
      saveCount: project.saveCount,
      shareCount: project.shareCount,
      introRequestCount: project.introRequestCount,
      badgeCount: project.badgeCount,
      trendingRank: project.trendingRank,
      emailVerified: user.emailVerified,
      githubLogin: user.githubLogin,
      githubConnectedAt: isoOrNull(user.githubConnectedAt),
      demoVerifiedAt: isoOrNull(project.demoVerifiedAt),
      commenterCount: project.commenterCount,
      voidedVotes,
    })
    .from(project)
    .innerJoin(user, eq(user.id, project.ownerId))
    .where(and(eq(project.slug, slug), isReadable));
  return row;
}

/** How many votes were voided, for each reason. */
const voidedVotes = sql<{ count: number; reason: string }[]>`(
  select coalesce(json_agg(json_build_object('count', n, 'reason', reason) order by n desc, reason), '[]'::json)
  from (
    select ${vote.voidedReason} as reason, count(*) as n from ${vote}
    where ${vote.projectId} = ${project.id} and ${vote.voidedAt} is not null group by 1
  ) voided
)`;

const loadScreenshots = (db: Database, projectId: string) =>
  db
    .select({
      url: projectScreenshot.url,
      thumbnailUrl: projectScreenshot.thumbnailUrl,
      width: projectScreenshot.width,
      height: projectScreenshot.height,
      thumbhash: projectScreenshot.thumbhash,
      alt: projectScreenshot.alt,
    })
    .from(projectScreenshot)
    .where(eq(projectScreenshot.projectId, projectId))
    .orderBy(projectScreenshot.position);

async function loadMembers(db: Database, projectId: string) {
  const rows = await db
    .select({
      name: memberName,
      role: projectMember.role,
      isPerson: sql<boolean>`${projectMember.userId} is not null`,
      person,
      claimed: sql<boolean>`${projectMember.claimedAt} is not null`,
    })
    .from(projectMember)
    .leftJoin(user, eq(user.id, projectMember.userId))
    .where(and(eq(projectMember.projectId, projectId), isNull(projectMember.declinedAt)))
    .orderBy(projectMember.position, projectMember.id);
  return rows.map(({ isPerson, person, name, ...member }) => ({
    ...member,
    // Whom the owner named by username alone is called as they call themselves, once they have claimed it.
    name: (member.claimed && name === person.username && person.displayName) || name,
    person: isPerson ? person : null,
  }));
}

const loadBadges = (db: Database, projectId: string) =>
  db
    .select({
      id: badge.id,
      kind: badge.kind,
      points: badge.points,
      rationale: badge.rationale,
      featured: badge.featured,
      validator: person,
      createdAt: iso(badge.createdAt),
    })
    .from(badge)
    .innerJoin(user, eq(user.id, badge.validatorId))
    .where(and(eq(badge.projectId, projectId), isNull(badge.withdrawnAt)))
    .orderBy(desc(badge.featured), desc(badge.points), desc(badge.id));

const loadChains = (db: Database, projectId: string) =>
  db
    .select({ slug: chain.slug, name: chain.name })
    .from(chainProject)
    .innerJoin(chain, eq(chain.id, chainProject.chainId))
    .where(and(eq(chainProject.projectId, projectId), eq(chainProject.status, 'approved'), isListed))
    .orderBy(desc(chain.rank), desc(chain.id));

const loadEvents = (db: Database, projectId: string) =>
  db
    .select({ slug: event.slug, name: event.name, rank: eventEntry.rank, prize: eventEntry.prize })
    .from(eventEntry)
    .innerJoin(event, eq(event.id, eventEntry.eventId))
    .where(and(eq(eventEntry.projectId, projectId), isNull(event.deletedAt)))
    .orderBy(desc(event.startsAt), desc(event.id));
