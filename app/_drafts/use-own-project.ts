import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';

/** What an owner does to a project as a whole; why it failed is told, and nothing has changed then. */
export function useOwnProject(slug: string) {
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const attempt = async (work: () => Promise<unknown>, then?: () => void) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      // Lists and pages that hold it are read anew when they are next opened, this one at once.
      await queryClient.invalidateQueries();
      then?.();
    } catch (error) {
      setFailure(toldOf(error).message);
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    failure,
    archive: (then?: () => void) => attempt(() => api.project.archive.mutate({ slug }), then),
    unarchive: (then?: () => void) => attempt(() => api.project.unarchive.mutate({ slug }), then),
    remove: (then?: () => void) => attempt(() => api.project.remove.mutate({ slug }), then),
    restore: () => attempt(() => api.project.restore.mutate({ slug })),
  };
}
