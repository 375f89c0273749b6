import { sql } from 'drizzle-orm';
import { answerFigures } from '#db/answer-figures.ts';
import type { Database } from '#db/connect.ts';
import { changed } from '#db/outbox.ts';
import * as tag from '#db/tags.ts';

/**
 * Brings the answer rate and median answer time of an investor in line with the requests they have received, in the
 * transaction that answers one or lets it expire; gives whether they were not. Their entry is locked first, so that of
 * two at once the second counts the first.
 */
export async function keepAnswers(tx: Database, investorId: string): Promise<boolean> {
  await tx.execute(sql`select from investor_profile where user_id = ${investorId} for no key update`);
  const moved = await tx.execute(sql`
    update investor_profile p set answer_rate = f.rate, median_answer_seconds = f.seconds
    from (select) one left join (select * from (${sql.raw(answerFigures)}) f where f.user_id = ${investorId}) f on true
    where p.user_id = ${investorId} and (p.answer_rate, p.median_answer_seconds) is distinct from (f.rate, f.seconds)
    returning p.id`);
  if (moved.length > 0) await changed(tx, { tags: [tag.directory] });
  return moved.length > 0;
}
