'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { FilterSelect } from '#app/_review/filter-select.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { EventPage } from '#server/event/event.output.ts';
import { readEventAgain } from './event-query.ts';
import { useT } from './t.ts';

type Props = { page: EventPage; onClose: () => void };

/** Which of one's own published projects, and in which track. */
export function EnterSheet({ page: { slug, name, tracks }, onClose }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const { data: own } = useQuery(ownProjectsQuery());
  const projects = (own?.items ?? []).filter(({ status }) => status === 'published');
  const [chosen, setChosen] = useState<string>();
  const [track, setTrack] = useState(tracks[0]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const project = projects.find((one) => one.slug === chosen) ?? projects[0];
  const enter = async () => {
    if (!project) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await api.event.enter.mutate({ slug, project: project.slug, track: track ?? null });
      await readEventAgain(queryClient, slug);
      onClose();
      toast({ title: t('takesPart', { title: project.title, name }) });
    } catch (error) {
      setProblem(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={t('enterProject')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
      footer={
        own && !project ? (
          <PublishLink className={buttonClass({ look: 'primary' })}>{t('publish')}</PublishLink>
        ) : (
          <Button type="submit" look="primary" disabled={!project || isBusy}>
            {t('enter')}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        {own && !project && <p className="text-text-2">{t('noPublished')}</p>}
        {project && (
          <FilterSelect
            label={t('project')}
            value={project.slug}
            options={projects.map((one) => [one.slug, one.title] as const)}
            onChange={setChosen}
          />
        )}
        {project && tracks.length > 0 && (
          <FilterSelect
            label={t('track')}
            value={track}
            options={tracks.map((one) => [one, one] as const)}
            onChange={setTrack}
          />
        )}
        {project && <p className="text-12 text-muted">{t('mayWithdraw')}</p>}
        {problem && (
          <p role="alert" className="text-bad">
            {problem}
          </p>
        )}
      </div>
    </Sheet>
  );
}
