import { and, arrayContains, arrayOverlaps, eq, gte, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { event, eventEntry } from '#db/schema/event.ts';
import { project } from '#db/schema/project.ts';
import { technologyName } from '#db/technologies.ts';
import { countedUpTo } from '#db/vocabulary.ts';
import { after, type Order, toPage } from '../keyset.ts';
import { isPublished, listProjects, newestFirst } from '../project/project-card.reads.ts';
import { textQuery } from '../search/text-query.ts';
import { FeedInput, type feedSorts } from './feed.input.ts';
import type { FeedPage } from './feed.output.ts';

const orders: Record<(typeof feedSorts)[number], Order> = {
  trending: { name: 'feed.trending', columns: [project.trendingRank, project.id] },
  newest: newestFirst,
  top: { name: 'feed.top', columns: [project.proofScore, project.netVotes, project.id] },
  'most-voted': { name: 'feed.most-voted', columns: [project.netVotes, project.id] },
  rising: { name: 'feed.rising', columns: [project.risingVotes, project.id] },
  'most-requested': { name: 'feed.most-requested', columns: [project.introRequestCount, project.id] },
};

/** What is there before anyone asks: so many pages of these sorts. */
export const warmSorts = ['trending', 'newest', 'top'] as const;
export const warmPages = 3;

/** Beyond that the total is what the index knows. */
const totalCountedUpTo = 10_000;

/** Published projects in the asked order. */
export async function loadFeed(db: Database, input: FeedInput): Promise<FeedPage> {
  const { sort, limit, cursor, page } = input;
  const order = orders[sort];
  const eventId = input.event === undefined ? undefined : await findEvent(db, input.event);
  const filter = and(matches(input), eventId === undefined ? undefined : isEntered(eventId));
  const isFirst = cursor === undefined && page === 1;
  const [rows, matchCount, totalCount] = await Promise.all([
    listProjects(db, { order, where: and(filter, after(order, cursor)), limit: limit + 1, offset: (page - 1) * limit }),
    isFirst && filter ? countFiltered(db, filter) : null,
    isFirst ? countPublished(db) : null,
  ]);
  return { ...toPage(order, rows, limit), count: matchCount ?? totalCount, totalCount };
}

/** The projects on the feed's warmed pages, each once. */
export async function loadWarmSlugs(db: Database): Promise<string[]> {
  const page = FeedInput.parse({});
  const limit = warmPages * page.limit;
  const feeds = await Promise.all(warmSorts.map((sort) => loadFeed(db, { ...page, limit, sort })));
  return [...new Set(feeds.flatMap(({ items }) => items.map(({ slug }) => slug)))];
}

/** Null when there is no such event. */
async function findEvent(db: Database, slug: string): Promise<string | null> {
  const [found] = await db
    .select({ id: event.id })
    .from(event)
    .where(and(eq(event.slug, slug), isNull(event.deletedAt)));
  return found?.id ?? null;
}

/** As an array, so that the few who entered are looked up: a join may read half of all projects behind a cursor. */
const isEntered = (eventId: string | null): SQL =>
  sql`${project.id} = any(array(select ${eventEntry.projectId} from ${eventEntry} where ${eventEntry.eventId} = ${eventId}))`;

function matches(input: FeedInput): SQL | undefined {
  return and(
    input.text ? sql`${project.search} @@ ${textQuery(input.text)}` : undefined,
    input.technologies.length > 0
      ? arrayContains(project.technologies, input.technologies.map(technologyName))
      : undefined,
    input.categories.length > 0 ? arrayOverlaps(project.categories, input.categories) : undefined,
    input.minScore === undefined ? undefined : gte(project.proofScore, input.minScore),
    input.hasDemo ? isNotNull(project.demoUrl) : undefined,
    input.hasRepository ? isNotNull(project.repositoryUrl) : undefined,
    input.featured ? isNotNull(project.featuredAt) : undefined,
    input.badge ? arrayContains(project.badgeKinds, [input.badge]) : undefined,
  );
}

async function countPublished(db: Database): Promise<number> {
  const counted = await countMatches(db, totalCountedUpTo);
  if (counted < totalCountedUpTo) return counted;
  const [row] = await db.execute<{ about: number }>(
    sql`select reltuples::int as about from pg_class where oid = 'project_newest_index'::regclass`,
  );
  return Math.max(counted, row?.about ?? 0);
}

/** So many times more than is counted must be expected, for it not to be counted. */
const surely = 10;

/**
 * Up to `countedUpTo`. Where very many match, an index gives them all before the first is counted, so what the database
 * expects decides whether to count at all.
 */
async function countFiltered(db: Database, filter: SQL): Promise<number> {
  const matching = db.select({ one: sql`1` }).from(project).where(and(isPublished, filter));
  const [row] = await db.execute<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    sql`explain (format json) ${matching}`,
  );
  const expected = row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  return expected >= surely * countedUpTo ? countedUpTo : countMatches(db, countedUpTo, filter);
}

async function countMatches(db: Database, upTo: number, filter?: SQL): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(project)
    .where(and(isPublished, filter))
    .limit(upTo)
    .as('some');
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}
