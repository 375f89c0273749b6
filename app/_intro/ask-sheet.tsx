'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { projectQuery } from '#app/_project/project-query.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import { useDraft } from '#app/_ui/use-draft.ts';
import { AboutWhat } from './about-what.tsx';
import type { Asked } from './ask-for-intro.tsx';
import { introsHref } from './intros-address.ts';
import { forgetIntros } from './intros-query.ts';
import { useT } from './t-later.ts';

const [fewest, most] = [20, 1000];

/** Writes a request for an intro. What was written is kept on the device until the server has it, for each who is asked. */
export function AskSheet({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [slug, setSlug] = useState(asked.project ?? '');
  const [isFree, setFree] = useState(true);
  const me = useMe();
  const [message, setMessage] = useDraft(`intro:${me?.username}:${asked.investor ?? `/${asked.project}`}`);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const send = async () => {
    if ([...message.trim()].length < fewest) return setFailure(t('fewest', { count: fewest }));
    if (!slug) return setFailure(t('chooseOne'));
    setBusy(true);
    setFailure(undefined);
    try {
      if (asked.investor) await api.intro.askInvestor.mutate({ username: asked.investor, slug, message });
      else await api.intro.askBuilder.mutate({ slug, message });
      setMessage('');
      forgetIntros(queryClient);
      if (asked.project) void queryClient.invalidateQueries({ queryKey: projectQuery(slug).queryKey });
      onClose();
      const see = { name: t('seeIt'), act: () => navigate(introsHref({ box: 'sent' })) };
      toast({ title: t('asked'), action: see });
    } catch (error) {
      setFailure(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={t('ask')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      footer={
        <Button type="submit" look="primary" disabled={isBusy || !isFree}>
          {t('send')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <AboutWhat asked={asked} slug={slug} onChoose={setSlug} onFree={setFree} />
        <FormArea
          label={t('message')}
          rows={8}
          maxLength={most}
          dir="auto"
          value={message}
          error={failure}
          hint={t('messageHint')}
          end={<span className="tabular-nums">{t('lengthOf', { count: message.length, most })}</span>}
          onChange={(event) => setMessage(event.target.value)}
        />
      </div>
    </Sheet>
  );
}
