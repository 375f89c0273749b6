import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { DomainError } from './errors.ts';
import { spend } from './limits.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { siteCommit } from './site-commit.ts';
import { publicProcedure } from './trpc.ts';
import type { Visitor } from './visitor.ts';

type Definition<I extends z.ZodType, O extends z.ZodType> = {
  input: I;
  output: O;
  /** Sent again it must do no more, since there is no key for those who are not signed in. */
  run: (tx: Database, visitor: Visitor, input: z.output<I>) => Promise<z.input<O>>;
};

/** Declares a write that anybody may send, signed in or not: one transaction, limited for each visitor. */
export function visitorWrite<I extends z.ZodType, O extends z.ZodType>({ input, output, run }: Definition<I, O>) {
  return publicProcedure.input(input).mutation(async ({ ctx, input: known }): Promise<z.output<O>> => {
    const visitor = await ctx.visitor?.();
    if (!visitor) throw new DomainError('INTERNAL', { message: 'It is not known who asks.' });
    await spend('write', visitor.word);
    const { result, version } = await retryConflicts(() => siteCommit((tx) => run(tx, visitor, known as z.output<I>)));
    if (version > 0) ctx.versions?.push(version);
    return output.parse(result);
  });
}
