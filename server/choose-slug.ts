import { sql } from 'drizzle-orm';
import type { Database } from '#db/connect.ts';
import { numbered, slugNumbering } from '#db/slug.ts';

/** Those of `names` that are taken. */
type Taken = (names: string[]) => Promise<string[]>;

/**
 * The first free slug of a name. Who chooses among the same names waits for the other's end, so that each finds what the one
 * before took. 'loom', numbered, and a new 'loom-2' do not wait: the second to come is refused by the table, and done anew
 * (retry-conflicts.ts).
 */
export async function chooseSlug(
  tx: Database,
  { kind, name }: { kind: 'project' | 'chain' | 'event'; name: string },
  taken: Taken,
): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${kind}-slug:${name}`}, 0))`);
  return firstFree(name, taken);
}

/** The same where nobody else can take it meanwhile. It asks for names and not for what begins alike, which may be all. */
export async function firstFree(name: string, taken: Taken): Promise<string> {
  for (let from = 1, count = 10; ; from += count, count = Math.min(count * 10, 1000)) {
    const names: string[] = [];
    for (let n = from; n < from + count; n++) names.push(numbered(name, n, slugNumbering));
    const known = new Set(await taken(names));
    const free = names.find((one) => !known.has(one));
    if (free) return free;
  }
}
