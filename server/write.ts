import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import type { Person } from './auth/person.ts';
import { commitOnce } from './commit-once.ts';
import { type LimitName, spend } from './limits.ts';
import type { builderProcedure } from './trpc.ts';

type Definition<I extends z.ZodType, O extends z.ZodType, Checked> = {
  /** The procedure's path: 'vote.cast'. */
  name: string;
  /** Who may: `builderProcedure` and those that ask more. */
  by: typeof builderProcedure;
  input: I;
  output: O;
  /** How often one person may; where that depends on what `check` found, by that. */
  limit?: LimitName | ((found: Checked) => LimitName);
  /** Refuses what cannot be done before it counts against the limit. */
  check?: (tx: Database, me: Person, input: z.output<I>) => Promise<Checked>;
  /** All of it, with what it says by `changed`: done together or not at all. */
  run: (tx: Database, me: Person, input: z.output<I>) => Promise<z.input<O>>;
};

/**
 * Declares a write: one transaction, in which its idempotency key is taken, its limit counted and its answer kept. Sent
 * again with the same key it answers the same and does nothing. Where two writes block each other one is done anew.
 */
export function write<I extends z.ZodType, O extends z.ZodType, Checked>({
  name,
  by,
  input,
  output,
  limit = 'write',
  check,
  run,
}: Definition<I, O, Checked>) {
  return by.input(input).mutation(async ({ ctx: { me, idempotencyKey, versions }, input }): Promise<z.output<O>> => {
    const known = input as z.output<I>;
    let isSpent = false;
    const doIt = async (tx: Database) => {
      const found = (await check?.(tx, me, known)) as Checked;
      if (!isSpent) await spend(typeof limit === 'function' ? limit(found) : limit, me.id);
      isSpent = true; // what is done anew is still one
      return run(tx, me, known);
    };
    const call = { userId: me.id, key: idempotencyKey, procedure: name, input: known };
    const { answer, version } = await commitOnce(call, doIt);
    if (version > 0) versions?.push(version);
    return output.parse(answer);
  });
}
