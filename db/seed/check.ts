import type postgres from 'postgres';
import { proofScore } from '#server/score/proof-score.ts';
import { hotRank, trendingRank } from '#server/score/ranks.ts';
import { answerFigures } from '../answer-figures.ts';
import { counts } from '../counts.ts';
import { lastDays, type SiteCounts, siteCountsBefore } from '../site-counts.ts';

/**
 * Compares every denormalised count with its source and every score with its function.
 * @param now the instant as of which recent things were counted; without it those are passed over, since they age
 * @returns one line for each column that is wrong somewhere; none when all is right
 */
export async function check(sql: postgres.Sql, { now }: { now?: Date } = {}): Promise<string[]> {
  const problems: string[] = [];
  for (const { table, column, source } of counts) {
    const ages = source.includes('$1');
    if (ages && !now) continue;
    const differing = `
      select t.id, t.${column} as stored, coalesce(s.n, 0)::int as counted
      from "${table}" t left join (${source}) s using (id) where t.${column} <> coalesce(s.n, 0)`;
    const rows = await sql.unsafe<Difference[]>(differing, ages && now ? [now.toISOString()] : []);
    problems.push(...told(`${table}.${column}`, rows));
  }
  problems.push(...told('project.badge_kinds', await sql.unsafe<Difference[]>(badgeKindsDiffering)));
  problems.push(...told('project.view_count', await sql.unsafe<Difference[]>(viewCountTooLow)));
  problems.push(...told('investor_profile.answer_rate', await sql.unsafe<Difference[]>(answersDiffering)));
  problems.push(...(await checkProjects(sql)), ...(await checkPosts(sql)));
  if (now) problems.push(...(await checkProjectDays(sql)), ...(await checkSiteDays(sql, now)));
  return problems;
}

const badgeKindsDiffering = `
  select p.id, p.badge_kinds as stored, s.kinds as counted
  from project p left join (
    select project_id, array_agg(distinct kind::text order by kind::text) as kinds
    from badge where withdrawn_at is null group by 1
  ) s on s.project_id = p.id
  where s.kinds is distinct from (select array_agg(kind order by kind) from unnest(p.badge_kinds) kind)`;

const viewCountTooLow = `
  select p.id, p.view_count as stored, count(*)::int as counted
  from project p join project_view v on v.project_id = p.id group by p.id having count(*) > p.view_count`;

const answersDiffering = `
  select p.id, array[p.answer_rate, p.median_answer_seconds] as stored, array[f.rate, f.seconds] as counted
  from investor_profile p left join (${answerFigures}) f using (user_id)
  where (p.answer_rate, p.median_answer_seconds) is distinct from (f.rate, f.seconds)`;

/** Of those that can be read: others are settled when they come to be. */
async function checkProjects(sql: postgres.Sql): Promise<string[]> {
  const wrong: Difference[] = [];
  const rows = sql`
    select p.id, p.up_count, p.down_count, p.commenter_count, p.demo_verified_at, p.demo_url, p.repository_url,
      char_length(p.description) as description_length, p.published_at, p.trending_rank, p.verification_points,
      p.community_points, p.validation_points, p.quality_points, p.proof_score, u.email_verified,
      u.github_connected_at, coalesce(b.points, 0)::int as badge_points,
      (select count(*)::int from project_screenshot s where s.project_id = p.id) as screenshot_count
    from project p
    join "user" u on u.id = p.owner_id
    left join (select project_id, sum(points) as points from badge where withdrawn_at is null group by 1) b
      on b.project_id = p.id
    where p.status in ('published', 'archived')`;
  await rows.cursor(2000, (projects) => {
    for (const p of projects) {
      const proof = proofScore({
        emailVerified: p.email_verified,
        githubConnected: p.github_connected_at !== null,
        demoVerified: p.demo_verified_at !== null,
        upCount: p.up_count,
        downCount: p.down_count,
        commenterCount: p.commenter_count,
        badgePoints: p.badge_points,
        hasDemo: p.demo_url !== null,
        hasRepository: p.repository_url !== null,
        screenshotCount: p.screenshot_count,
        descriptionLength: p.description_length,
      });
      const stored = [p.verification_points, p.community_points, p.validation_points, p.quality_points, p.proof_score];
      const counted = [proof.verification, proof.community, proof.validation, proof.quality, proof.total];
      if (stored.map(Number).join() !== counted.join()) wrong.push({ id: p.id, stored, counted });
      const netVotes = p.up_count - p.down_count;
      const rank = p.published_at
        ? trendingRank({ netVotes, publishedAt: new Date(p.published_at), proofScore: proof.total })
        : 0;
      if (Math.abs(rank - p.trending_rank) > 1e-9) wrong.push({ id: p.id, stored: p.trending_rank, counted: rank });
    }
  });
  return told('project scores', wrong);
}

async function checkPosts(sql: postgres.Sql): Promise<string[]> {
  const wrong: Difference[] = [];
  const rows = sql`select id, reaction_count, reply_count, created_at, hot_rank as stored from post`;
  await rows.cursor(2000, (posts) => {
    for (const { id, reaction_count, reply_count, created_at, stored } of posts) {
      const counted = hotRank({
        reactionCount: reaction_count,
        replyCount: reply_count,
        createdAt: new Date(created_at),
      });
      if (Math.abs(stored - counted) > 1e-9) wrong.push({ id, stored, counted });
    }
  });
  return told('post.hot_rank', wrong);
}

/** Of those whose days are noted, the last day must show what they show. */
async function checkProjectDays(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<Difference[]>`
    select p.id, d.proof_score as stored, p.proof_score as counted
    from (select distinct on (project_id) * from project_day order by project_id, day desc) d join project p on p.id = d.project_id
    where (d.proof_score, d.net_votes, d.comment_count, d.view_count)
      is distinct from (p.proof_score, p.net_votes, p.comment_count, p.view_count)`;
  return told('project_day', rows);
}

/** Of the days that are noted and not yet too long ago to be made up for. */
async function checkSiteDays(sql: postgres.Sql, now: Date): Promise<string[]> {
  const days = lastDays(now);
  const counted = await sql.unsafe<SiteCounts[]>(siteCountsBefore(days.map(({ end }) => end)));
  const rows = await sql<(SiteCounts & { day: string })[]>`
    select day::text, person_count as "personCount", project_count as "projectCount", comment_count as "commentCount",
      vote_count as "voteCount", badge_count as "badgeCount", intro_count as "introCount" from site_day`;
  const wrong = rows.flatMap(({ day: id, ...noted }) => {
    const then = counted[days.findIndex(({ day }) => day === id)];
    if (!then) return [];
    const [stored, right] = [noted, then].map((counts) => JSON.stringify(Object.entries(counts).sort()));
    return stored === right ? [] : [{ id, stored, counted: right }];
  });
  return told('site_day', wrong);
}

type Difference = { id?: string; stored?: unknown; counted?: unknown };

function told(what: string, rows: readonly Difference[]): string[] {
  const [first] = rows;
  if (!first) return [];
  return [`${what}: ${rows.length} wrong, the first at ${first.id}: ${first.stored} instead of ${first.counted}`];
}
