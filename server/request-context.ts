import { AsyncLocalStorage } from 'node:async_hooks';
import type { Locale } from '#db/vocabulary.ts';
import type { Person } from './auth/person.ts';
import { perProcess } from './per-process.ts';

/** What is known of the work under way, wherever it has got to. */
export type RequestContext = {
  /** Which request it is for. */
  requestId?: string;
  /** Who sent it; nobody tells under plain `next start`. */
  clientAddress?: string;
  /** Which read's, write's or job's statement it is. */
  query?: string;
  /** The language that it is in, where somebody may sign up by it. */
  locale?: Locale;
  /** Who sent the request that a document is rendered for, and the version of their last write. */
  person?: () => Promise<Person | null>;
  minVersion?: number | undefined;
  /** Where writes that no procedure does put the versions that they make. */
  versions?: number[];
};

const storage = perProcess('request-context', () => new AsyncLocalStorage<RequestContext>());

export function requestContext(): RequestContext {
  return storage.getStore() ?? {};
}

type Finding = () => Promise<RequestContext>;

/** How it is found for whom a document is rendered, where our own server has not handed its request on. */
const next = perProcess('document-context', (): { find?: Finding } => ({}));

export function findDocumentsBy(find: Finding): void {
  next.find = find;
}

/** What is known of who asked for the document that is rendered now; under plain `next start` Next alone can tell. */
export async function documentContext(): Promise<RequestContext> {
  const context = requestContext();
  return context.requestId || !next.find ? context : next.find();
}

/** Does `work` with this known besides. */
export function inContext<T>(context: RequestContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}
