'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { DraftsLink } from '#app/_drafts/drafts-link.tsx';
import { ManageProject } from '#app/_drafts/manage-project.tsx';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { moveOnDevice } from './device-copy.ts';
import { ownProjectQuery } from './own-project-query.ts';
import { ProjectForm } from './project-form.tsx';
import { useT } from './t.ts';

/** The form of an own project that is there, begun with what the server has when it is opened. */
export function OpenProject({ slug }: { slug: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(ownProjectQuery(slug));
  const [opened, setOpened] = useState({ round: 0, project: data });

  const reload = async () => {
    const project = await queryClient.fetchQuery({ ...ownProjectQuery(slug), staleTime: 0 });
    setOpened(({ round }) => ({ round: round + 1, project }));
  };
  // A form that was left stays, hidden: when it is shown again it begins with what there is by then. What was read is not
  // kept for the next one either.
  const wasShown = useRef(false);
  const reopen = useEffectEvent(() => void reload());
  useEffect(() => {
    if (wasShown.current) reopen();
    wasShown.current = true;
    return () => queryClient.removeQueries({ queryKey: ownProjectQuery(slug).queryKey });
  }, [queryClient, slug]);

  const { project, round } = opened;
  // It was renamed: its form is at the name that it has by now, and what was written here goes on there.
  const movedTo = project && project.slug !== slug ? project.slug : undefined;
  const username = useMe()?.username ?? '';
  const navigate = useNavigate();
  const follow = useEffectEvent((to: string) => {
    moveOnDevice(username, slug, to);
    navigate(`/projects/${to}/edit`, { replace: true });
  });
  useEffect(() => {
    if (movedTo !== undefined) follow(movedTo);
  }, [movedTo]);

  if (movedTo !== undefined) return null;
  if (!project) {
    return (
      <Empty
        title={t('missing')}
        heading="h1"
        actions={<DraftsLink className={buttonClass({ look: 'primary' })}>{t('yourProjects')}</DraftsLink>}
      >
        {t('missingText')}
      </Empty>
    );
  }
  const isPublic = project.status === 'published' || project.status === 'archived';
  return (
    <>
      <ProjectForm
        key={round}
        title={isPublic ? t('editPublic') : t('editDraft')}
        start={project}
        onReload={() => void reload()}
      />
      <ManageProject slug={project.slug} status={project.status} title={project.content.title} />
    </>
  );
}
