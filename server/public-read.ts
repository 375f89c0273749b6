import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { db } from './db.ts';
import { errorTable } from './errors.ts';
import { fromSearchParams } from './search-params.ts';
import { errorBody, publicProcedure } from './trpc.ts';

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

/** An answer as it is stored and sent. */
export type Entry = { body: string; etag: string };

/** What tests and handlers may know of a public read, whatever its types. */
export type PublicReadInfo = Pick<Definition<z.ZodObject, z.ZodType>, 'name' | 'path' | 'queries'> & {
  read: (input: unknown) => Promise<Entry>;
};

/**
 * Declares a public read once: gives its procedure and its REST handler. Neither knows who asks, so the answer is the
 * same bytes for everyone.
 */
export function publicRead<I extends z.ZodObject, O extends z.ZodType>(definition: Definition<I, O>) {
  const load = async (input: z.output<I>): Promise<z.output<O>> =>
    definition.output.parse(await definition.load(db, input));

  const read = async (rawInput: unknown): Promise<Entry> => {
    const body = JSON.stringify(await load(definition.input.parse(rawInput)));
    return { body, etag: etagOf(body) };
  };

  const info: PublicReadInfo = { name: definition.name, path: definition.path, queries: definition.queries, read };

  return {
    procedure: publicProcedure
      .meta({ publicRead: info })
      .input(definition.input)
      .query(({ input }) => load(input as z.output<I>)),

    /** A route handler for `path`. */
    async GET(request: Request, context?: { params: Promise<Record<string, string>> }): Promise<Response> {
      try {
        const params = {
          ...fromSearchParams(definition.input, new URL(request.url).searchParams),
          ...(await context?.params),
        };
        const entry = await read(params);
        return entryResponse(request, entry.body, entry.etag);
      } catch (error) {
        return errorResponse(error);
      }
    },
  };
}

/** Answers `body` with its ETag, or 304 where the caller has it already. */
export function entryResponse(request: Request, body: string, etag: string): Response {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=0, must-revalidate',
    etag,
  };
  const known = request.headers.get('if-none-match');
  const matches = known?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  return matches ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
}

export function errorResponse(error: unknown): Response {
  const body = errorBody(error);
  return Response.json(body, { status: errorTable[body.code].status, headers: { 'cache-control': 'no-store' } });
}

function etagOf(body: string): string {
  return `"${createHash('sha1').update(body).digest('base64url').slice(0, 16)}"`;
}
