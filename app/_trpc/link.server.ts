import { unstable_localLink } from '@trpc/client';
import { appRouter } from '#server/router.ts';

/** While a document is rendered the procedures are called in process. Public reads only: nobody is signed in here. */
export const link = unstable_localLink({ router: appRouter, createContext: async () => ({}) });
