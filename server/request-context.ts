import { AsyncLocalStorage } from 'node:async_hooks';
import { perProcess } from './per-process.ts';

/** What is known of the work under way, wherever it has got to: which request it is for, which read's statement it is. */
export type RequestContext = { requestId?: string; query?: string };

const storage = perProcess('request-context', () => new AsyncLocalStorage<RequestContext>());

export function requestContext(): RequestContext {
  return storage.getStore() ?? {};
}

/** Does `work` with this known besides. */
export function inContext<T>(context: RequestContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}
