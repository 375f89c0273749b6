import { sql } from 'drizzle-orm';
import { answerFigures } from '#db/answer-figures.ts';
import type { Database } from '#db/connect.ts';

/** Ids of the investors whose answer rate or median answer time is not what the requests that they received give. */
export async function findWrongAnswers(db: Database): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select p.user_id as id from investor_profile p left join (${sql.raw(answerFigures)}) f using (user_id)
    where (p.answer_rate, p.median_answer_seconds) is distinct from (f.rate, f.seconds)`);
  return rows.map(({ id }) => id);
}
