import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import type { Person } from './auth/person.ts';
import { db } from './db.ts';
import { type LimitName, spend } from './limits.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { siteCommit } from './site-commit.ts';
import type { builderProcedure } from './trpc.ts';

type Definition<I extends z.ZodType, O extends z.ZodType, Seen> = {
  /** Who may: `builderProcedure` and those that ask more. */
  by: typeof builderProcedure;
  input: I;
  output: O;
  limit: LimitName;
  /** What takes too long for a transaction, such as another site's answer. It changes nothing. */
  look: (db: Database, me: Person, input: z.output<I>) => Promise<Seen>;
  /** All that changes, done together or not at all. It finds out itself whether what was seen still holds. */
  run: (tx: Database, me: Person, seen: Seen) => Promise<z.input<O>>;
};

/**
 * Declares a write that first looks at something outside, without holding a connection to the database meanwhile. Sent
 * again it looks again, so doing it twice must do no harm; there is no idempotency key.
 */
export function lookThenWrite<I extends z.ZodType, O extends z.ZodType, Seen>(definition: Definition<I, O, Seen>) {
  const { by, input, output, limit, look, run } = definition;
  return by.input(input).mutation(async ({ ctx: { me, versions }, input: known }): Promise<z.output<O>> => {
    await spend(limit, me.id);
    const seen = await look(db, me, known as z.output<I>);
    const { result, version } = await retryConflicts(() => siteCommit((tx) => run(tx, me, seen)));
    if (version > 0) versions?.push(version);
    return output.parse(result);
  });
}
