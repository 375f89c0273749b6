import type postgres from 'postgres';
import { proofScore } from '#server/score/proof-score.ts';
import { trendingRank } from '#server/score/ranks.ts';
import { copy, keepPlans } from '../copy.ts';
import { newId } from '../id.ts';
import { changed } from '../outbox.ts';
import { project } from '../schema/project.ts';
import { slugNumbering, slugOf } from '../slug.ts';
import * as tag from '../tags.ts';
import { characters } from './columns.ts';
import { deckWarnings, missingDecks } from './decks.ts';
import { freeNames } from './free-names.ts';
import type { Issue } from './issue.ts';
import { findOrMakeOwners, type Owner, ownerKey } from './owners.ts';
import { firstByKey, type ProjectRow } from './row.ts';

export type BatchOptions = { now: Date; owner?: Owner };
export type BatchResult = { imported: number; unchanged: number; profiles: number; warnings: Issue[] };

/** Any number: one import writes at a time. */
const lockId = 7_077_969;

/** Writes rows with their owners, counts and scores, in the transaction of `sql`; those that are here already stay. */
export async function writeBatch(
  sql: postgres.ISql,
  rows: readonly ProjectRow[],
  options: BatchOptions,
): Promise<BatchResult> {
  await keepPlans(sql);
  await sql`select pg_advisory_xact_lock(${lockId})`;
  const keyOf = (row: ProjectRow) => importKeyOf(row, options.owner);
  const fresh = await newRows(sql, firstByKey(rows, keyOf));
  const { owners, made } = options.owner
    ? { owners: new Map<string, Owner>(), made: 0 }
    : await findOrMakeOwners(sql, [...fresh.values()], options.now);
  const slugs = await freeNames(
    Array.from(fresh, ([key, row]) => [key, row.slug || slugOf(row.title) || 'project']),
    (names) => takenSlugs(sql, names),
    slugNumbering,
  );
  const missing = await missingDecks(sql, [...fresh.values()]);
  const projects = Array.from(fresh, ([importKey, row]) => {
    const owner = options.owner ?? owners.get(ownerKey(row));
    if (!owner) throw new Error(`the owner of line ${row.line} was not found`);
    const deck = row.pitch_deck_url && missing.has(row.pitch_deck_url) ? null : row.pitch_deck_url;
    return projectOf(
      { ...row, pitch_deck_url: deck },
      { owner, importKey, slug: slugs.get(importKey) ?? '', now: options.now },
    );
  });
  await copy(sql, project, projects);
  await countProjects(sql, projects);
  if (projects.length > 0)
    await changed(sql, { tags: tagsOf(projects, options.owner ? [options.owner] : [...owners.values()]) });
  return {
    imported: projects.length,
    unchanged: rows.length - projects.length,
    profiles: made,
    warnings: deckWarnings([...fresh.values()], missing),
  };
}

/** The rows that the database does not have, by their import key; a project is known by the slugs that it had before too. */
async function newRows(sql: postgres.ISql, byKey: Map<string, ProjectRow>): Promise<Map<string, ProjectRow>> {
  const slugs = [...byKey.values()].flatMap(({ slug }) => (slug ? [slug] : []));
  const known = await sql`
    select import_key as key, slug from project where import_key = any(${[...byKey.keys()]}) or slug = any(${slugs})
    union all select null, slug from project_slug where slug = any(${slugs})`;
  const knownSlugs = new Set(known.map(({ slug }) => slug));
  for (const { key } of known) byKey.delete(key);
  for (const [key, { slug }] of byKey) if (slug && knownSlugs.has(slug)) byKey.delete(key);
  return byKey;
}

/** What a row is known by, so that a second run finds it: the same title of another person is another project. */
function importKeyOf(row: ProjectRow, owner: Owner | undefined): string {
  if (row.import_key) return row.import_key;
  return row.slug ? `slug:${row.slug}` : `${row.maker || row.owner || owner?.id}/${row.title}`.toLowerCase();
}

async function takenSlugs(sql: postgres.ISql, names: string[]): Promise<string[]> {
  const rows = await sql`
    select slug from project where slug = any(${names}) union all select slug from project_slug where slug = any(${names})`;
  return rows.map(({ slug }) => slug);
}

type Identity = { owner: Owner; importKey: string; slug: string; now: Date };

function projectOf(row: ProjectRow, { owner, importKey, slug, now }: Identity) {
  const proof = proofScore({
    emailVerified: owner.emailVerified,
    githubConnected: owner.githubConnected,
    demoVerified: false,
    upCount: 0,
    downCount: 0,
    commenterCount: 0,
    badgePoints: 0,
    hasDemo: row.demo_url !== null,
    hasRepository: row.repository_url !== null,
    screenshotCount: 0,
    descriptionLength: characters(row.description),
  });
  return {
    id: newId(now.getTime()),
    slug,
    ownerId: owner.id,
    importKey,
    title: row.title,
    tagline: row.tagline,
    description: row.description,
    story: row.story,
    novelty: row.novelty,
    comparison: row.comparison,
    demoUrl: row.demo_url,
    repositoryUrl: row.repository_url,
    videoUrl: row.video_url,
    pitchDeckUrl: row.pitch_deck_url,
    raisingStage: row.raising_stage || null,
    ...raisingRange(row),
    categories: row.categories,
    technologies: row.technologies,
    status: row.status,
    publishedAt: row.publishedAt,
    verificationPoints: proof.verification,
    qualityPoints: proof.quality,
    trendingRank: trendingRank({ netVotes: 0, publishedAt: row.publishedAt, proofScore: proof.total }),
    createdAt: now,
    updatedAt: now,
  };
}

/** One amount alone is that and no range. */
function raisingRange({ raising_min: min, raising_max: max }: ProjectRow) {
  const [from, to] = [min ?? max, max ?? min];
  return from === null || to === null
    ? { raisingMin: null, raisingMax: null }
    : { raisingMin: Math.min(from, to), raisingMax: Math.max(from, to) };
}

/** All lists have new rows, the owners new projects, and what was not found may be there now. */
function tagsOf(projects: readonly { slug: string }[], owners: readonly Owner[]): string[] {
  const lists = [tag.feed, tag.listings, ...(['projects', 'users'] as const).map(tag.leaderboard)];
  return [
    ...lists,
    ...projects.map(({ slug }) => tag.project(slug)),
    ...owners.map(({ username }) => tag.user(username)),
  ];
}

async function countProjects(sql: postgres.ISql, projects: readonly { ownerId: string; status: string }[]) {
  const counts = new Map<string, number>();
  for (const { ownerId, status } of projects) {
    if (status === 'published') counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  await sql`
    update "user" set project_count = project_count + c.n
    from unnest(${[...counts.keys()]}::uuid[], ${[...counts.values()]}::int[]) as c (id, n) where "user".id = c.id`;
}
