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
  const [asking, setAsking] = useState<'unfeature' | 'remove'>();
  const feature = async () => {
    try {
      await api.featured.feature.mutate({ slug });
      await readFeaturedAgain(queryClient, slug);
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
  };
  const unfeature = async (reason: string) => {
    await api.featured.unfeature.mutate({ slug, reason });
    await readFeaturedAgain(queryClient, slug);
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
        <button
          type="button"
          aria-haspopup={featured ? 'dialog' : undefined}
          onClick={() => (featured ? setAsking('unfeature') : void feature())}
          className={act}
        >
          {t(featured ? 'unfeature' : 'feature')}
        </button>
      )}
      <button type="button" onClick={() => navigate(`/admin/votes?project=${slug}`)} className={act}>
        {t('votes')}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setAsking('remove')} className={act}>
        {t('remove')}
      </button>
      {asking === 'unfeature' && (
        <ReasonSheet
          title={t('unfeatureNamed', { name: title })}
          about={t('unfeatureAbout')}
          action={t('unfeature')}
          onClose={() => setAsking(undefined)}
          onAct={unfeature}
        />
      )}
      {asking === 'remove' && (
        <ReasonSheet
          title={t('removeNamed', { name: title })}
          about={t('removeAbout')}
          action={t('remove')}
          onClose={() => setAsking(undefined)}
          onAct={remove}
        />
      )}
    </>
  );
}

const act = 'text-muted hover:bg-hover hover:text-text rounded-6 touch:min-h-11 min-h-8 px-2 font-medium';
