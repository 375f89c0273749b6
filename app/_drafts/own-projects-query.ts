import { trpc } from '#app/_trpc/client.ts';

/** One's own projects, drafts and what was removed a short while ago among them. */
export const ownProjectsQuery = () => trpc.project.mine.queryOptions({});
