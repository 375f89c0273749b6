import type { z } from 'zod';
import type { Database } from '#db/connect.ts';
import { type PublicInput, publicKey } from './cache/key.ts';
import type { Entry, Loaded, Policy, Read } from './cache/read.ts';
import { forAnySite, forAnySiteAsking, minVersionOf } from './cache-headers.ts';
import { db } from './db.ts';
import { domainErrorOf, invalidInput } from './domain-error-of.ts';
import { DomainError, type ErrorBody, errorTable } from './errors.ts';
import { entryResponse, errorResponse, methods } from './http.ts';
import { inContext } from './request-context.ts';
import { fromSearchParams } from './search-params.ts';
import { readThrough } from './site-cache.ts';
import { publicProcedure } from './trpc.ts';

type Definition<I extends z.ZodObject, O extends z.ZodType> = {
  /** The procedure's path: 'feed.list'. */
  name: string;
  /** The REST path: '/api/projects/{slug}'. */
  path: `/api/${string}`;
  input: I;
  output: O;
  /** How long answers are kept. */
  policy: PublicPolicy | ((input: z.output<I>) => PublicPolicy);
  /** What makes an answer stale before its time; `answer` is missing where there is no such thing. */
  tags: (input: z.output<I>, answer?: z.output<O>) => string[];
  /** Takes each answer that has to be there before anyone asks, as readers will ask for it. */
  warm?: Warm<I, O>;
  /** How many statements one uncached read may send at the most; a test holds it to that. */
  queries: number;
  load: (db: Database, input: z.output<I>) => Promise<z.input<O>>;
};

type PublicPolicy = Policy<'public'>;

/** `take` gives undefined where there is no answer to be had: the warmer reports it, and the rest goes on. */
export type Warm<I extends z.ZodType, O extends z.ZodType> = (
  take: (input: z.input<I>) => Promise<z.output<O> | undefined>,
  db: Database,
) => Promise<unknown>;

/** What handlers and tests may know of a public read, whatever its types. */
export type PublicRead = Pick<Definition<z.ZodObject, z.ZodType>, 'name' | 'path' | 'input' | 'queries'> & {
  warm: Warm<z.ZodObject, z.ZodType> | undefined;
  /** One for all inputs that ask the same: defaults filled in, unknown keys gone, keys in order. */
  keyOf: (rawInput: unknown) => string;
  /** Computes the answer on that database, past any cache. */
  load: (database: Database, rawInput: unknown) => Promise<unknown>;
  /**
   * The answer's bytes, with every write up to `minVersion`; those of `ErrorBody` where there is no such thing. Throws a
   * `DomainError` when the input is bad.
   */
  read: (rawInput: unknown, minVersion?: number) => Promise<Entry>;
};

/** Makes an input that names who asks a type error: a public answer knows nobody. */
type Impersonal<I extends z.ZodType> = z.output<I> extends PublicInput<z.output<I>> ? unknown : never;

/**
 * Declares a public read once: gives it, its procedure and the handlers of its REST path, all by the cache. None knows who
 * asks, so the answer is the same bytes for everyone.
 */
export function publicRead<I extends z.ZodObject, O extends z.ZodType>(
  definition: Definition<I, O> & { input: Impersonal<I> },
) {
  const { name, path, input, output, queries, policy, tags } = definition;

  const parse = (rawInput: unknown): z.output<I> => {
    const result = input.safeParse(rawInput);
    if (!result.success) throw invalidInput(result.error);
    return result.data;
  };
  // What an output does not name never leaves: it throws here.
  const load = async (database: Database, known: z.output<I>): Promise<z.output<O>> => {
    const result = output.safeParse(await inContext({ query: name }, () => definition.load(database, known)));
    if (!result.success) throw new Error(`${name} does not keep to its output: ${result.error.message}`);
    return result.data;
  };
  const compute = async (known: z.output<I>): Promise<Loaded> => {
    try {
      const answer = await load(db, known);
      return { body: JSON.stringify(answer), tags: tags(known, answer) };
    } catch (thrown) {
      const error = domainErrorOf(thrown);
      if (!isAnswer(error)) throw thrown;
      return { body: JSON.stringify(error.body), status: 'not-found' };
    }
  };
  const readOf = (known: z.output<I>, minVersion?: number): Read<'public'> => ({
    key: publicKey(name, known as never), // that it names nobody is checked where the read is declared
    policy: typeof policy === 'function' ? policy(known) : policy,
    tags: tags(known),
    minVersion,
    load: () => compute(known),
  });
  const read: PublicRead = {
    name,
    path,
    input,
    queries,
    warm: definition.warm as PublicRead['warm'],
    keyOf: (rawInput) => readOf(parse(rawInput)).key,
    load: (database, rawInput) => load(database, parse(rawInput)),
    read: async (rawInput, minVersion) => readThrough(readOf(parse(rawInput), minVersion)),
  };

  return {
    read,

    procedure: publicProcedure
      .meta({ publicRead: read })
      .input(input)
      .query(async (call): Promise<z.output<O>> => {
        const entry = await readThrough(readOf(call.input as z.output<I>, call.ctx.minVersion));
        if (entry.status === 'not-found') throw errorIn(entry);
        return JSON.parse(`${entry.body}`);
      }),

    route: methods({
      OPTIONS: forAnySiteAsking,
      async GET(request, { params }) {
        const { search, searchParams } = new URL(request.url);
        const query = fromSearchParams(input, searchParams);
        const minVersion = minVersionOf(request);
        try {
          const entry = await read.read({ ...query, ...(await params) }, minVersion);
          if (entry.status === 'ok') return entryResponse(request, entry, { minVersion, headers: forAnySite });
          const error = errorIn(entry);
          return errorResponse(error, {
            entry,
            minVersion,
            headers: { ...forAnySite, ...locationOf({ path, search }, { ...query, ...(await params) }, error) },
          });
        } catch (error) {
          return errorResponse(error, { headers: forAnySite });
        }
      },
    }),
  };
}

/** The error that an entry remembers. */
export function errorIn({ body }: Entry): DomainError {
  const { code, ...data }: ErrorBody = JSON.parse(`${body}`);
  return new DomainError(code, data);
}

/** That there is no such thing, or that it is elsewhere now, is worth remembering. */
function isAnswer({ code }: DomainError): boolean {
  return [404, 308].includes(errorTable[code].status);
}

/** Where a renamed thing is now: the first name of the path is its own. What was asked of it is asked of it there. */
export function locationOf(
  { path, search = '' }: { path: string; search?: string },
  names: Record<string, unknown>,
  { data: { movedTo } }: DomainError,
): Record<string, string> {
  if (typeof movedTo !== 'string') return {};
  const location = path.replace(/\{\w+\}/, movedTo).replace(/\{(\w+)\}/g, (_, name: string) => String(names[name]));
  return { location: location + search };
}
