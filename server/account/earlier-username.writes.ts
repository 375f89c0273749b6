import { and, desc, eq, notInArray, sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { earlierUsername } from '#db/schema/user.ts';

/** So many are kept for somebody, the latest: nobody gathers names by taking one after the other. */
const mostEarlier = 10;

type Renamed = { id: string; from: string; to: string };

/** Keeps the name that somebody gave up for them. The one that they took is theirs, whoever gave it up once. */
export async function keepEarlierUsername(tx: Database, { id, from, to }: Renamed): Promise<void> {
  await tx.delete(earlierUsername).where(eq(earlierUsername.username, to));
  const row = { userId: id, createdAt: sql`now()` };
  await tx
    .insert(earlierUsername)
    .values({ username: from, ...row })
    .onConflictDoUpdate({ target: earlierUsername.username, set: row });
  const latest = tx
    .select({ id: earlierUsername.id })
    .from(earlierUsername)
    .where(eq(earlierUsername.userId, id))
    .orderBy(desc(earlierUsername.createdAt), desc(earlierUsername.id))
    .limit(mostEarlier);
  await tx.delete(earlierUsername).where(and(eq(earlierUsername.userId, id), notInArray(earlierUsername.id, latest)));
}
