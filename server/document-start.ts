import { documentContextOf } from './caller.ts';
import { log } from './log.ts';
import type { Bootstrap } from './prefetch/bootstrap.output.ts';
import { appRouter } from './router.ts';
import { createCallerFactory } from './trpc.ts';

const callerOf = createCallerFactory(appRouter);

/** What the document of whoever sends these cookies starts with: null for a visitor, and where it cannot be told. */
export async function startOf(cookie: string | undefined): Promise<Bootstrap | null> {
  const context = documentContextOf(cookie);
  try {
    return (await context.person?.()) ? await callerOf(context).prefetch.bootstrap({}) : null;
  } catch (error) {
    log.error({ err: error }, 'a document could not be made for its person');
    return null;
  }
}
