'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { WatchButtons } from '#app/_watch/watch-buttons.tsx';
import type { ProjectPage } from '#server/project/project.output.ts';
import { ReportButton } from './report-button.tsx';
import { useT } from './t.ts';

type ToolsProps = { page: ProjectPage };

/** At the end of what is known of a project: what of it a member hears, and what those who did not make it may do; admins more. */
export function ProjectTools({ page }: ToolsProps) {
  const t = useT();
  const me = useMe();
  const isAdmin = me?.roles.includes('admin') ?? false;
  const AdminTools = useAdminTools(isAdmin);
  const isTeam = [page.owner, ...page.members.map(({ person }) => person)].some(
    (one) => one?.username === me?.username,
  );
  return (
    <div className="text-muted -ms-2 -mt-4 flex flex-wrap items-center gap-1">
      <WatchButtons thing="project" name={page.slug} isOwn={page.owner.username === me?.username} />
      {!(me && isTeam) && (
        <>
          <ReportButton
            subject={{ kind: 'project', slug: page.slug }}
            className="hover:bg-hover hover:text-text rounded-6 touch:min-h-11 min-h-8 px-2 font-medium"
          >
            {t('this-project')}
          </ReportButton>
          {AdminTools && <AdminTools page={page} />}
        </>
      )}
    </div>
  );
}

/** Their code comes to admins alone. */
function useAdminTools(isAdmin: boolean): ComponentType<ToolsProps> | undefined {
  const [Tools, setTools] = useState<ComponentType<ToolsProps>>();
  useEffect(() => {
    if (isAdmin) void import('./admin-tools.tsx').then(({ AdminTools }) => setTools(() => AdminTools));
  }, [isAdmin]);
  return Tools;
}
