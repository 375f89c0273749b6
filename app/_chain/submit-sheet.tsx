'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ownProjectsQuery } from '#app/_drafts/own-projects-query.ts';
import { PublishLink } from '#app/_publish/publish-link.tsx';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button, buttonClass } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { forgetChain } from './chain-query.ts';
import { ownSubmissionsQuery } from './own-chain-query.ts';
import { OwnSubmissions } from './own-submissions.tsx';
import { useT } from './t.ts';

type Props = { chain: ChainCard; requiresApproval: boolean; onClose: () => void };

/** Brings one of the own projects into a chain, with a word to its moderators; and shows those that are there. */
export function SubmitSheet({ chain, requiresApproval, onClose }: Props) {
  const t = useT();
  const { slug, name } = chain;
  const queryClient = useQueryClient();
  const own = useQuery(ownProjectsQuery()).data?.items;
  const submissions = useQuery(ownSubmissionsQuery(slug)).data?.items;
  const [chosen, setChosen] = useState('');
  const [message, setMessage] = useState('');
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const there = submissions?.filter(({ status }) => status !== 'rejected').map(({ project }) => project.slug) ?? [];
  const free = own?.filter(({ status, slug: one }) => status === 'published' && !there.includes(one)) ?? [];
  const project = free.find((one) => one.slug === chosen) ?? free[0];

  const send = async () => {
    if (!project) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { status } = await api.chain.submit.mutate({ slug, project: project.slug, message });
      const names = { title: project.title, name };
      toast({ title: status === 'approved' ? t('isIn', names) : t('waits', names) });
      await Promise.all([
        forgetChain(queryClient, slug),
        queryClient.invalidateQueries({ queryKey: ownSubmissionsQuery(slug).queryKey }),
      ]);
      onClose();
    } catch (error) {
      setFailure(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={t('submitTo', { name })}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      footer={
        project ? (
          <Button type="submit" look="primary" disabled={isBusy}>
            {t('submit')}
          </Button>
        ) : (
          <PublishLink className={buttonClass({ look: 'primary' })}>{t('publish')}</PublishLink>
        )
      }
    >
      <div className="grid gap-4">
        <p className="text-text-2 text-pretty">{requiresApproval ? t('lookFirst') : t('inAtOnce')}</p>
        {project ? (
          <>
            <label className="grid gap-1.5">
              <span className="font-semibold">{t('project')}</span>
              <select value={project.slug} onChange={({ target }) => setChosen(target.value)} className={inputClass}>
                {free.map((one) => (
                  <option key={one.slug} value={one.slug}>
                    {one.title}
                  </option>
                ))}
              </select>
            </label>
            <FormArea
              label={t('message')}
              end={t('optional')}
              rows={4}
              maxLength={1000}
              dir="auto"
              value={message}
              onChange={({ target }) => setMessage(target.value)}
              hint={t('messageHint')}
            />
          </>
        ) : (
          own && <p>{there.length > 0 ? t('allHere') : t('noPublished')}</p>
        )}
        {failure && (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        )}
        {submissions && submissions.length > 0 && <OwnSubmissions slug={slug} items={submissions} />}
      </div>
    </Sheet>
  );
}
