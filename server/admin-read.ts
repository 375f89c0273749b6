import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { db } from './db.ts';
import { NoInput } from './no-input.input.ts';
import { privateRoute } from './private-route.ts';
import { adminProcedure } from './trpc.ts';

type Definition<I extends z.ZodObject, O extends z.ZodType> = {
  input: I;
  output: O;
  load: (db: Database, input: z.output<I>) => z.input<O> | Promise<z.input<O>>;
};

/** Declares once what an admin may read. It is never kept anywhere. */
export function adminRead<I extends z.ZodObject, O extends z.ZodType>({ input, output, load }: Definition<I, O>) {
  return adminProcedure
    .input(input)
    .query(async ({ input: known }): Promise<z.output<O>> => output.parse(await load(db, known as z.output<I>)));
}

type AtPath<O extends z.ZodType> = Omit<Definition<typeof NoInput, O>, 'input'> & {
  /** The REST path: '/api/admin/cache-stats'. */
  path: `/api/admin/${string}`;
};

/** The same without an input, with a REST path that calls it. */
export function adminReadAt<O extends z.ZodType>({ path, output, load }: AtPath<O>) {
  const procedure = adminRead({ input: NoInput, output, load });
  return { path, procedure, route: privateRoute(procedure) };
}
