'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { sendingOnce } from '#app/_trpc/sending-once.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Choice, Choices, inputClass, TextField } from '#app/_ui/field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { keepText, useDraft } from '#app/_ui/use-draft.ts';
import { updateKinds } from '#db/vocabulary.ts';
import type { Update } from '#server/project/project.output.ts';
import { readUpdatesAgain } from './older-updates-query.ts';
import { useT } from './t-later.ts';

type Props = { slug: string; update?: Update | undefined; onClose: () => void };

/** Writes news of a project, or changes them. What was written is kept on the device until the server has it. */
export function UpdateSheet({ slug, update, onClose }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const draft = `update-${update?.id ?? slug}`;
  const start = {
    kind: update?.kind ?? ('news' as Update['kind']),
    title: update?.title ?? '',
    body: update?.body ?? '',
    version: update?.version ?? '',
    milestone: update?.milestone ?? '',
  };
  const [text, write] = useDraft(draft, JSON.stringify(start));
  const words: typeof start = JSON.parse(text);
  const [isBusy, setBusy] = useState(false);
  const [once] = useState(sendingOnce);
  const [failure, setFailure] = useState<string>();
  const set = (values: Partial<typeof words>) => write(JSON.stringify({ ...words, ...values }));

  const send = async () => {
    if (words.title.trim().length < 3) return setFailure(t('titleLength'));
    setBusy(true);
    setFailure(undefined);
    try {
      if (update) await once({ ...words, id: update.id }, api.project.editUpdate.mutate);
      else await once({ ...words, slug }, api.project.postUpdate.mutate);
      await readUpdatesAgain(queryClient, slug);
      keepText(draft, '');
      onClose();
    } catch (error) {
      setFailure(toldOf(error).message);
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={update ? t('editUpdate') : t('post')}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      footer={
        <Button type="submit" look="primary" disabled={isBusy}>
          {update ? t('save') : t('send')}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Choices legend={t('kind')}>
          {updateKinds.map((kind) => (
            <Choice key={kind} type="radio" name="kind" checked={words.kind === kind} onChange={() => set({ kind })}>
              {t(`kind-${kind}`)}
            </Choice>
          ))}
        </Choices>
        <TextField
          label={t('title')}
          maxLength={140}
          value={words.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        {words.kind === 'release' && (
          <TextField
            label={t('version')}
            maxLength={40}
            placeholder="2.1.0"
            value={words.version}
            onChange={(event) => set({ version: event.target.value })}
          />
        )}
        {words.kind === 'milestone' && (
          <TextField
            label={t('kind-milestone')}
            maxLength={80}
            placeholder={t('users')}
            value={words.milestone}
            onChange={(event) => set({ milestone: event.target.value })}
          />
        )}
        <label className="grid gap-1.5">
          <span className="font-semibold">{t('new')}</span>
          <textarea
            rows={6}
            maxLength={10_000}
            dir="auto"
            value={words.body}
            onChange={(event) => set({ body: event.target.value })}
            className={inputClass}
          />
          <span className="text-12 text-muted">{t('told')}</span>
        </label>
        {failure && (
          <p role="alert" className="text-bad">
            {failure}
          </p>
        )}
      </div>
    </Sheet>
  );
}
