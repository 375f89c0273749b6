import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { db } from './db.ts';
import { privateRoute } from './private-route.ts';
import { adminProcedure } from './trpc.ts';

type Definition<O extends z.ZodType> = {
  /** The REST path: '/api/admin/cache-stats'. */
  path: `/api/admin/${string}`;
  output: O;
  load: (db: Database) => z.input<O> | Promise<z.input<O>>;
};

/** Declares once what an admin may read: gives its procedure, and a REST path that calls it. It is never kept anywhere. */
export function adminRead<O extends z.ZodType>({ path, output, load }: Definition<O>) {
  const procedure = adminProcedure.query(async (): Promise<z.output<O>> => output.parse(await load(db)));
  return { path, procedure, route: privateRoute(procedure) };
}
