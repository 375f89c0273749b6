import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { z } from 'zod';
import { person as personTag } from '#db/tags.ts';
import type { Person } from './auth/person.ts';
import { personalKey } from './cache/key.ts';
import { db } from './db.ts';
import { DomainError } from './errors.ts';
import { personVersion } from './person-version.ts';
import { policies } from './policies.ts';
import { inContext } from './request-context.ts';
import { readThrough } from './site-cache.ts';
import { signedInProcedure } from './trpc.ts';

type Definition<I extends z.ZodObject, O extends z.ZodType> = {
  /** The procedure's path: 'prefetch.bootstrap'. */
  name: string;
  input: I;
  output: O;
  /** What makes an answer stale besides what changes of the person's own: where others write what is shown. */
  tags?: (input: z.output<I>, me: Person) => string[];
  /** How many statements one uncached read may send at the most; a test holds it to that. */
  queries: number;
  /** Only for those who have the role. */
  role?: 'validator' | 'investor';
  /** False where the answer also depends on the session, so that nothing may keep it. */
  isKept?: boolean;
  load: (db: PostgresJsDatabase, me: Person, input: z.output<I>) => Promise<z.input<O>>;
};

/** What tests may know of a personal read, whatever its types. */
export type PersonalRead = Pick<Definition<z.ZodObject, z.ZodType>, 'name' | 'queries'> & {
  load: (database: PostgresJsDatabase, me: Person, rawInput: unknown) => Promise<unknown>;
};

/**
 * Declares a read of what is the caller's own. Its answers are kept for that person alone, for half a minute or until
 * something of theirs changes or what `tags` name, and never by anything shared.
 */
export function personalRead<I extends z.ZodObject, O extends z.ZodType>(definition: Definition<I, O>) {
  const { name, input, output, queries, role, isKept = true } = definition;
  const load = async (database: PostgresJsDatabase, me: Person, known: z.output<I>): Promise<z.output<O>> =>
    output.parse(await inContext({ query: name }, () => definition.load(database, me, known)));
  const read: PersonalRead = { name, queries, load: (database, me, raw) => load(database, me, input.parse(raw)) };
  return signedInProcedure
    .meta({ personalRead: read })
    .input(input)
    .query(async ({ ctx: { me, minVersion }, input: known }): Promise<z.output<O>> => {
      if (role && !hasRole[role](me)) throw new DomainError('FORBIDDEN');
      if (!isKept) return load(db, me, known as z.output<I>);
      const tags = [personTag(me.id), ...(definition.tags?.(known as z.output<I>, me) ?? [])];
      const entry = await readThrough({
        key: personalKey(me.id, name, known),
        policy: policies.personal,
        tags,
        minVersion: Math.max(minVersion ?? 0, personVersion(tags)) || undefined,
        load: async () => ({ body: JSON.stringify(await load(db, me, known as z.output<I>)) }),
      });
      return JSON.parse(`${entry.body}`);
    });
}

const hasRole = {
  validator: ({ isValidator }: Person) => isValidator,
  investor: ({ isInvestor }: Person) => isInvestor,
};
