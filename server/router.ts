import { profileRouter } from './profile/profile.router.ts';
import { router } from './trpc.ts';

export const appRouter = router({ profile: profileRouter });

export type AppRouter = typeof appRouter;
