import { and, arrayOverlaps, desc, eq, isNotNull, isNull, ne, notExists, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { investorProfile } from '#db/schema/investor.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { type Category, introStatuses, pipelineStages, type Sector, type Stage, sectors } from '#db/vocabulary.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf, jsonOrNull, jsonTally } from '../json.ts';
import { person } from '../profile/person.reads.ts';
import { isPublished, isReadable } from '../project/project-card.reads.ts';
import { categoriesOfSectors, type InvestorWants, investorMatch, raisingOf } from '../score/investor-match.ts';
import type { InvestorPart } from './dashboard.output.ts';
import { projectFigures } from './dashboard-own.reads.ts';

const introLimit = 10;
const pipelineLimit = 5;
const matchLimit = 6;
/** Of each sector that an investor names, the best by proof score: what the match is reckoned of. */
const candidateLimit = 12;

type Candidate = Omit<InvestorPart['matches'][number], 'match'> & {
  categories: Category[];
  raisingStage: Stage | null;
  raisingMin: number | null;
  raisingMax: number | null;
};
export type FoundInvestor = Omit<InvestorPart, 'matches' | 'namesSectors'> & {
  /** Null without an entry in the directory. */
  wants: InvestorWants | null;
  candidates: Candidate[];
};

/** What an investor has asked and been asked, what they look into, and what might fit them. */
export const investorPart = (db: Database, id: string): SQL =>
  jsonOf({
    sent: tallyOf(db, eq(introRequest.senderId, id)),
    received: tallyOf(db, eq(introRequest.recipientId, id)),
    intros: latestIntros(db, id),
    pipeline: {
      counts: db
        .select({ counts: jsonTally(savedProject.stage, pipelineStages) })
        .from(savedProject)
        .where(isInPipeline(id)),
      latest: jsonList(latestInPipeline(db, id)),
    },
    wants: wantsOf(db, id),
    candidates: jsonList(candidatesOf(db, id)),
  });

/** With the candidates by how well they fit, ties by proof score. */
export function rankMatches({ wants, candidates, ...part }: FoundInvestor): InvestorPart {
  const matches = wants
    ? candidates.map((candidate) => {
        const { categories, raisingStage, raisingMin, raisingMax, ...card } = candidate;
        return { ...card, match: investorMatch(wants, raisingOf(candidate)) };
      })
    : [];
  matches.sort((a, b) => b.match.total - a.match.total || b.proofScore - a.proofScore || a.slug.localeCompare(b.slug));
  return { ...part, namesSectors: (wants?.sectors.length ?? 0) > 0, matches: matches.slice(0, matchLimit) };
}

const tallyOf = (db: Database, whose: SQL) =>
  db
    .select({ counts: jsonTally(introRequest.status, introStatuses) })
    .from(introRequest)
    .where(whose);

/** Each side has an index of its own, and the latest of both hold the latest of all; only those are read in full. */
const latestIntros = (db: Database, id: string): SQL => {
  const isSent = sql`${introRequest.senderId} = ${id}`;
  const item = jsonOf({
    id: introRequest.id,
    isSent,
    with: jsonOrNull(user.id, person),
    project: { slug: project.slug, title: project.title },
    status: introRequest.status,
    at: isoText(introRequest.createdAt),
  });
  const sides = [introRequest.senderId, introRequest.recipientId].map((side) => latestIdsOf(db, eq(side, id)));
  const other = sql`case when ${isSent} then ${introRequest.recipientId} else ${introRequest.senderId} end`;
  return jsonList(sql`(
    select ${item} as item
    from (select id from (${sql.join(sides, sql` union all `)}) both_sides order by id desc limit ${introLimit}) latest
    join ${introRequest} on ${introRequest.id} = latest.id
    join ${project} on ${eq(project.id, introRequest.projectId)}
    left join ${user} on ${user.id} = ${other} and ${isNull(user.deletedAt)}
    order by latest.id desc
  )`);
};

const latestIdsOf = (db: Database, whose: SQL) =>
  db.select({ id: introRequest.id }).from(introRequest).where(whose).orderBy(desc(introRequest.id)).limit(introLimit);

const isInPipeline = (id: string) => and(eq(savedProject.userId, id), isNotNull(savedProject.stage));

const latestInPipeline = (db: Database, id: string) => {
  const item = jsonOf({
    project: { slug: project.slug, title: project.title, coverUrl: project.coverUrl },
    stage: savedProject.stage,
    at: isoText(savedProject.updatedAt),
  });
  return db
    .select({ item: item.as('item') })
    .from(savedProject)
    .innerJoin(project, eq(project.id, savedProject.projectId))
    .where(and(isInPipeline(id), isReadable))
    .orderBy(desc(savedProject.updatedAt), desc(savedProject.id))
    .limit(pipelineLimit);
};

const wantsOf = (db: Database, id: string) => {
  const { stages, checkSizeMin, checkSizeMax } = investorProfile;
  return db
    .select({ wants: jsonOf({ sectors: investorProfile.sectors, stages, checkSizeMin, checkSizeMax }).as('wants') })
    .from(investorProfile)
    .where(eq(investorProfile.userId, id));
};

/**
 * The best of each sector that they name. Each is a statement of its own with its categories in it, so that the database
 * knows how rare they are; those of other sectors are not begun.
 */
const candidatesOf = (db: Database, id: string) => {
  const item = jsonOf({
    ...projectFigures,
    tagline: project.tagline,
    categories: project.categories,
    raisingStage: project.raisingStage,
    raisingMin: project.raisingMin,
    raisingMax: project.raisingMax,
  });
  const best = sectors.flatMap((sector) => {
    const categories = categoriesOfSectors([sector]);
    return categories.length > 0 ? [sql`${bestOf(db, { id, sector, categories })}`] : [];
  });
  return sql`(select ${item} as item from (${sql.join(best, sql` union `)}) best join ${project} on ${project.id} = best.id)`;
};

type Field = { id: string; sector: Sector; categories: Category[] };

function bestOf(db: Database, { id, sector, categories }: Field) {
  const named = db
    .select({ sectors: investorProfile.sectors })
    .from(investorProfile)
    .where(eq(investorProfile.userId, id));
  const known = db
    .select({ id: savedProject.id })
    .from(savedProject)
    .where(and(isInPipeline(id), eq(savedProject.projectId, project.id)));
  return db
    .select({ id: project.id })
    .from(project)
    .where(
      and(
        isPublished,
        arrayOverlaps(project.categories, categories),
        sql`${sector} = any ((${named})::text[])`,
        ne(project.ownerId, id),
        notExists(known),
      ),
    )
    .orderBy(desc(project.proofScore), desc(project.netVotes), desc(project.id))
    .limit(candidateLimit);
}
