import { useMe } from '#app/_me/bootstrap-query.ts';
import type { ProjectPage } from '#server/project/project.output.ts';

/** Whether the reader owns the project or has claimed a place on its team. */
export function useIsOnTeam({ owner, members }: Pick<ProjectPage, 'owner' | 'members'>): boolean {
  const me = useMe();
  if (!me) return false;
  return (
    owner.username === me.username || members.some(({ person, claimed }) => claimed && person?.username === me.username)
  );
}
