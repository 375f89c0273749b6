import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import type { Person } from './auth/person.ts';
import { commitOnce, doneBefore } from './commit-once.ts';
import { db } from './db.ts';
import { type LimitName, spend } from './limits.ts';
import type { builderProcedure } from './trpc.ts';

type Definition<I extends z.ZodType, O extends z.ZodType, Seen> = {
  /** The procedure's path: 'project.checkDemo'. */
  name: string;
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
 * again with the same idempotency key it answers the same and looks at nothing; two that come at once may both look, and one
 * of them writes.
 */
export function lookThenWrite<I extends z.ZodType, O extends z.ZodType, Seen>(definition: Definition<I, O, Seen>) {
  const { name, by, input, output, limit, look, run } = definition;
  return by.input(input).mutation(async ({ ctx: { me, idempotencyKey, versions }, input }): Promise<z.output<O>> => {
    const known = input as z.output<I>;
    const call = { userId: me.id, key: idempotencyKey, procedure: name, input: known };
    const doIt = async () => {
      await spend(limit, me.id);
      const seen = await look(db, me, known);
      return commitOnce(call, (tx) => run(tx, me, seen));
    };
    const { answer, version } = (await doneBefore<z.input<O>>(call)) ?? (await doIt());
    if (version > 0) versions?.push(version);
    return output.parse(answer);
  });
}
