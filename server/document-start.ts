import { documentContextOf } from './caller.ts';
import { log } from './log.ts';
import type { Bootstrap } from './prefetch/bootstrap.output.ts';
import { requestContext } from './request-context.ts';
import { appRouter } from './router.ts';
import { createCallerFactory } from './trpc.ts';

const callerOf = createCallerFactory(appRouter);

/** What the document of whoever sends these cookies starts with: null for a visitor, and where it cannot be told. */
export async function startOf(cookie: string | undefined): Promise<Bootstrap | null> {
  // Our own server has looked already for the request that it handed on; Next's alone has not.
  const known = requestContext();
  const context = known.person ? known : documentContextOf(cookie);
  try {
    return (await context.person?.()) ? await callerOf(context).prefetch.bootstrap({}) : null;
  } catch (error) {
    log.error({ err: error }, 'a document could not be made for its person');
    return null;
  }
}
