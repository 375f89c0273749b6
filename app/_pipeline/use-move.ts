import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { announce } from '#app/_ui/announce.ts';
import { forgetPipeline, type Placed, showStage } from './pipeline-query.ts';
import { useT } from './t.ts';

/** Moves a project to another stage, or out of the pipeline, at once; what fails is as it was, and said until the next write is taken. */
export function useMove({ slug, title, stage: from }: { slug: string; title: string; stage: Placed['stage'] }) {
  const t = useT();
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const move = async (to: Placed['stage']) => {
    if (to === from) return;
    setFailure(undefined);
    showStage(queryClient, slug, { from, to });
    announce(to ? t('moved', { title, stage: t(`stage-${to}`) }) : t('taken', { title }));
    try {
      if (to) await api.pipeline.move.mutate({ slug, stage: to });
      else await api.pipeline.remove.mutate({ slug });
      forgetPipeline(queryClient);
    } catch (error) {
      showStage(queryClient, slug, { from: to, to: from });
      setFailure(t('notKept', { problem: toldOf(error).message }));
    }
  };
  return { move, failure, forget: () => setFailure(undefined) };
}
