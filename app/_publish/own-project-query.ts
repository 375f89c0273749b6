import { queryOptions } from '@tanstack/react-query';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import type { ProjectForEdit } from '#server/project/own-projects.output.ts';

/** An own project as its form shows it; null where the reader has none by that name. */
export function ownProjectQuery(slug: string) {
  return queryOptions({
    queryKey: trpc.project.forEdit.queryKey({ slug }),
    queryFn: async (): Promise<ProjectForEdit | null> => {
      try {
        return await api.project.forEdit.query({ slug });
      } catch (error) {
        const { code } = toldOf(error);
        if (code === 'PROJECT_NOT_FOUND' || code === 'INVALID_INPUT') return null;
        throw error;
      }
    },
  });
}
