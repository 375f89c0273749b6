import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { introRequest } from '#db/schema/intro-request.ts';
import { project } from '#db/schema/project.ts';
import { savedProject } from '#db/schema/saved-project.ts';
import { user } from '#db/schema/user.ts';
import { introStatuses, pipelineStages } from '#db/vocabulary.ts';
import type { Filled } from '../built-once.ts';
import { isoText } from '../instant.ts';
import { jsonList, jsonOf, jsonOrNull, jsonTally } from '../json.ts';
import { person } from '../profile/person.reads.ts';
import { isReadable } from '../project/project-card.reads.ts';

const introLimit = 10;
const pipelineLimit = 5;

/** What an investor has asked and been asked, and what they look into. */
export const investorPart = (db: Database, id: Filled<string>): SQL =>
  jsonOf({
    sent: tallyOf(db, eq(introRequest.senderId, id)),
    received: tallyOf(db, eq(introRequest.recipientId, id)),
    intros: latestIntros(db, id),
    pipeline: {
      counts: db
        .select({ counts: jsonTally(savedProject.stage, pipelineStages) })
        .from(savedProject)
        .innerJoin(project, eq(project.id, savedProject.projectId))
        .where(isInPipeline(id)),
      latest: jsonList(latestInPipeline(db, id)),
    },
  });

const tallyOf = (db: Database, whose: SQL) =>
  db
    .select({ counts: jsonTally(introRequest.status, introStatuses) })
    .from(introRequest)
    .where(whose);

/** Each side has an index of its own, and the latest of both hold the latest of all; only those are read in full. */
const latestIntros = (db: Database, id: Filled<string>): SQL => {
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

/** As `/pipeline` has it. */
const isInPipeline = (id: Filled<string>) =>
  and(eq(savedProject.userId, id), isNotNull(savedProject.stage), isReadable);

const latestInPipeline = (db: Database, id: Filled<string>) => {
  const item = jsonOf({
    project: { slug: project.slug, title: project.title, coverUrl: project.coverUrl },
    stage: savedProject.stage,
    at: isoText(savedProject.updatedAt),
  });
  return db
    .select({ item: item.as('item') })
    .from(savedProject)
    .innerJoin(project, eq(project.id, savedProject.projectId))
    .where(isInPipeline(id))
    .orderBy(desc(savedProject.updatedAt), desc(savedProject.id))
    .limit(pipelineLimit);
};
