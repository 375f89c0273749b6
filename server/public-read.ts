import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { db } from './db.ts';
import { invalidInput } from './domain-error-of.ts';
import { DomainError } from './errors.ts';
import { type Entry, entryResponse, errorResponse, methods } from './http.ts';
import { fromSearchParams } from './search-params.ts';
import { publicProcedure } from './trpc.ts';

type Definition<I extends z.ZodObject, O extends z.ZodType> = {
  /** The procedure's path: 'feed.list'. */
  name: string;
  /** The REST path: '/api/projects/{slug}'. */
  path: `/api/${string}`;
  input: I;
  output: O;
  /** How many statements one uncached read may send at the most; a test holds it to that. */
  queries: number;
  load: (db: Database, input: z.output<I>) => Promise<z.input<O>>;
};

/** What handlers and tests may know of a public read, whatever its types. */
export type PublicRead = Pick<Definition<z.ZodObject, z.ZodType>, 'name' | 'path' | 'input' | 'queries'> & {
  /** One for all inputs that ask the same: defaults filled in, unknown keys gone, keys in order. */
  keyOf: (rawInput: unknown) => string;
  /** Computes the answer on that database, past any cache. */
  load: (database: Database, rawInput: unknown) => Promise<unknown>;
  /** The answer's bytes. Throws a `DomainError` when the input is bad or there is no such thing. */
  read: (rawInput: unknown) => Promise<Entry>;
};

/**
 * Declares a public read once: gives its procedure and the handlers of its REST path. Neither knows who asks, so the
 * answer is the same bytes for everyone.
 */
export function publicRead<I extends z.ZodObject, O extends z.ZodType>(definition: Definition<I, O>) {
  const { name, path, input, output, queries } = definition;

  const parse = (rawInput: unknown): z.output<I> => {
    const result = input.safeParse(rawInput);
    if (!result.success) throw invalidInput(result.error);
    return result.data;
  };
  // What an output does not name never leaves: it throws here.
  const load = async (database: Database, known: z.output<I>): Promise<z.output<O>> => {
    const result = output.safeParse(await definition.load(database, known));
    if (!result.success) throw new Error(`${name} does not keep to its output: ${result.error.message}`);
    return result.data;
  };
  const read: PublicRead = {
    name,
    path,
    input,
    queries,
    keyOf: (rawInput) => `${name}?${JSON.stringify(parse(rawInput))}`,
    load: (database, rawInput) => load(database, parse(rawInput)),
    read: async (rawInput) => entryOf(JSON.stringify(await load(db, parse(rawInput)))),
  };

  return {
    procedure: publicProcedure
      .meta({ publicRead: read })
      .input(input)
      .query((call) => load(db, call.input as z.output<I>)),

    route: methods({
      async GET(request, { params }) {
        const query = fromSearchParams(input, new URL(request.url).searchParams);
        try {
          return entryResponse(request, await read.read({ ...query, ...(await params) }));
        } catch (error) {
          return errorResponse(error, locationOf(path, error));
        }
      },
    }),
  };
}

/** Where a renamed thing is now. */
function locationOf(path: string, error: unknown): Record<string, string> {
  const { movedTo } = error instanceof DomainError ? error.data : {};
  return typeof movedTo === 'string' ? { location: path.replace(/\{\w+\}/, movedTo) } : {};
}

function entryOf(body: string): Entry {
  return { body, etag: `"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"` };
}
