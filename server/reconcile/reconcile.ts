import { eq, type SQL, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { counts } from '#db/counts.ts';
import { changed } from '#db/outbox.ts';
import { reconciliation } from '#db/schema/reconciliation.ts';
import type { Cache } from '../cache/cache.ts';
import { keepAnswers } from '../intro/answers.writes.ts';
import { log } from '../log.ts';
import { commit } from '../outbox/commit.ts';
import { settle } from '../project/standing.writes.ts';
import { tagsOf } from './stale-tags.reads.ts';
import { findWrongAnswers } from './wrong-answers.reads.ts';
import { findWrongScores } from './wrong-scores.reads.ts';

type Parts = { db: PostgresJsDatabase; cache: Cache };
type Count = (typeof counts)[number];

/** What was wrong with a column, and is mended: how many rows, and the ids of some. */
export type Finding = { column: string; rows: number; examples: string[] };

const exampleLimit = 5;

/**
 * Compares every denormalised count with its source, every score with its function, and how investors answer, mends what differs, and keeps a
 * report. The site may be written to meanwhile. Counts that age are not compared: see `ageCounts`.
 */
export async function reconcile(parts: Parts): Promise<Finding[]> {
  const [report] = await parts.db.insert(reconciliation).values({}).returning({ id: reconciliation.id });
  if (!report) throw new Error('the report was not begun');
  const findings: Finding[] = [];
  for (const count of counts.filter((count) => !ages(count))) {
    const wrong = await findWrong(parts.db, count);
    findings.push(...(await mendAll(`${count.table}.${count.column}`, wrong, (id) => mend(parts, count, { id }))));
  }
  const wrong = await findWrongScores(parts.db);
  findings.push(...(await mendAll('project scores', wrong, (id) => mendScore(parts, id))));
  const unlike = await findWrongAnswers(parts.db);
  findings.push(...(await mendAll('investor_profile.answer_rate', unlike, (id) => mendAnswers(parts, id))));
  const foundCount = findings.reduce((sum, { rows }) => sum + rows, 0);
  await parts.db
    .update(reconciliation)
    .set({ findings, foundCount, endedAt: new Date() })
    .where(eq(reconciliation.id, report.id));
  if (foundCount > 0) log.warn({ findings }, 'counts were wrong, and are mended');
  return findings;
}

/** Takes out of the counts of recent things what is not recent any more; gives how many rows that was. */
export async function ageCounts(parts: Parts, now: Date): Promise<number> {
  let aged = 0;
  for (const count of counts.filter(ages)) {
    for (const id of await findWrong(parts.db, count, now)) aged += Number(await mend(parts, count, { id, now }));
  }
  return aged;
}

const ages = ({ source }: Count) => source.includes('$1');

/** As of one instant, so that a write under way is either in both or in neither. */
async function findWrong(
  db: PostgresJsDatabase,
  { table, column, source }: Count,
  now = new Date(),
): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select t.id from ${sql.identifier(table)} t left join (${query(source, now)}) s using (id)
    where t.${sql.identifier(column)} <> coalesce(s.n, 0)`);
  return rows.map(({ id }) => id);
}

/** With the row locked, so that whoever is about to count waits; false where it has come right meanwhile. */
async function mend(parts: Parts, { table, column, source }: Count, row: { id: string; now?: Date }): Promise<boolean> {
  const { id, now = new Date() } = row;
  const [name, field] = [sql.identifier(table), sql.identifier(column)];
  const { result } = await commit(parts, async (tx) => {
    await tx.execute(sql`select from ${name} where id = ${id} for update`);
    const mended = await tx.execute(sql`
      update ${name} t set ${field} = s.n
      from (select coalesce((select n from (${query(source, now)}) s where s.id = ${id}), 0) as n) s
      where t.id = ${id} and t.${field} <> s.n returning t.id`);
    if (mended.length === 0) return false;
    if (table === 'project') await settle(tx, id);
    await changed(tx, { tags: await tagsOf(tx, { table, id }) });
    return true;
  });
  return result;
}

async function mendScore(parts: Parts, id: string): Promise<boolean> {
  await commit(parts, async (tx) => {
    await tx.execute(sql`select from project where id = ${id} for update`);
    await settle(tx, id);
    await changed(tx, { tags: await tagsOf(tx, { table: 'project', id }) });
  });
  return true;
}

async function mendAnswers(parts: Parts, investorId: string): Promise<boolean> {
  return (await commit(parts, (tx) => keepAnswers(tx, investorId))).result;
}

async function mendAll(column: string, ids: string[], mend: (id: string) => Promise<boolean>): Promise<Finding[]> {
  const mended: string[] = [];
  for (const id of ids) if (await mend(id)) mended.push(id);
  return mended.length > 0 ? [{ column, rows: mended.length, examples: mended.slice(0, exampleLimit) }] : [];
}

/** The source's text with the instant in place of its parameter. */
function query(source: string, now: Date): SQL {
  const [before = '', after] = source.split('$1');
  return after === undefined ? sql.raw(source) : sql`${sql.raw(before)}${now.toISOString()}${sql.raw(after)}`;
}
