import { buildId } from './build-id.ts';
import { documentContextOf } from './caller.ts';
import { DomainError } from './errors.ts';
import { log } from './log.ts';
import type { Bootstrap } from './prefetch/bootstrap.output.ts';
import type { ProfilePage } from './profile/profile.output.ts';
import { documentContext, findDocumentsBy, type RequestContext } from './request-context.ts';
import { appRouter } from './router.ts';
import { createCallerFactory } from './trpc.ts';

const callerOf = createCallerFactory(appRouter);

export type DocumentStart = {
  /** Of which build the document is. */
  build: string;
  /** Null for a visitor, and where it cannot be told. */
  bootstrap: Bootstrap | null;
  /** The person's own page as everybody sees it, out of the cache; null where there is none. */
  profile: ProfilePage | null;
};

/** Next's `headers`: the fields of the request under way, wherever its work has got to. */
type FieldsUnderWay = () => Promise<Pick<Headers, 'get'>>;

/** Of requests that Next alone knows, by their fields, so that each one's person is looked up once. */
const contexts = new WeakMap<object, RequestContext>();

/** What the document that is rendered now starts with. Its pages' reads find by the same fields whom they are for. */
export async function startOf(fieldsUnderWay: FieldsUnderWay): Promise<DocumentStart> {
  findDocumentsBy(async () => {
    const fields = await fieldsUnderWay();
    const context = contexts.get(fields) ?? documentContextOf(fields.get('cookie') ?? undefined);
    contexts.set(fields, context);
    return context;
  });
  const context = await documentContext();
  const caller = callerOf(context);
  try {
    const person = await context.person?.();
    if (!person) return { build: buildId, bootstrap: null, profile: null };
    const [bootstrap, profile] = await Promise.all([
      caller.prefetch.bootstrap({}),
      caller.profile.byUsername({ username: person.username }).catch(none),
    ]);
    return { build: buildId, bootstrap, profile };
  } catch (error) {
    log.error({ err: error }, 'a document could not be made for its person');
    return { build: buildId, bootstrap: null, profile: null };
  }
}

/** Who has deleted their account has no page. What else went wrong is told to whoever opens it. */
function none(error: unknown): null {
  if (!(error instanceof DomainError)) log.warn({ err: error }, 'a document goes without its own page');
  return null;
}
