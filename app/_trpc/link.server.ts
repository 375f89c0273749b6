import { unstable_localLink } from '@trpc/client';
import { documentContext } from '#server/request-context.ts';
import { appRouter } from '#server/router.ts';

/** While a document is rendered the procedures are called in process, for whoever asked for it. */
export const link = unstable_localLink({
  router: appRouter,
  createContext: async () => {
    const { person, minVersion } = await documentContext();
    return { person, minVersion };
  },
});
