'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonSheet } from '#app/_admin/reason-sheet.tsx';
import { readFeaturedAgain } from '#app/_featured/featured-query.ts';
import { projectQuery } from '#app/_project/project-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ProjectPage } from '#server/project/project.output.ts';
import { useT } from './t-later.ts';

/** What admins do to a project from its page: feature it, look at its votes, take it away. */
export function AdminTools({ page }: { page: ProjectPage }) {
  const { slug, title, featured, status } = page;
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isRemoving, setRemoving] = useState(false);
  const feature = async () => {
    try {
      await (featured ? api.featured.unfeature : api.featured.feature).mutate({ slug });
      await readFeaturedAgain(queryClient, slug);
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
  };
  const remove = async (reason: string) => {
    await api.moderation.removeProject.mutate({ slug, reason });
    // It has no page any more; where it stands now is the list of what was decided.
    queryClient.removeQueries({ queryKey: projectQuery(slug).queryKey });
    navigate('/admin/reports?state=decided');
  };
  return (
    <>
      {status === 'published' && (
        <button type="button" onClick={() => void feature()} className={act}>
          {t(featured ? 'unfeature' : 'feature')}
        </button>
      )}
      <button type="button" onClick={() => navigate(`/admin/votes?project=${slug}`)} className={act}>
        {t('votes')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setRemoving(true)} className={act}>
        {t('remove')}
      </button>
      {isRemoving && (
        <ReasonSheet
          title={t('removeNamed', { name: title })}
          about={t('removeAbout')}
          action={t('remove')}
          onClose={() => setRemoving(false)}
          onAct={remove}
        />
      )}
    </>
  );
}

const act = 'text-muted hover:bg-hover hover:text-text rounded-6 touch:min-h-11 min-h-8 px-2 font-medium';
