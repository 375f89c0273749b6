'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { eventQuery, readEventAgain } from '#app/_event/event-query.ts';
import { inOwnWords } from '#app/_i18n/own-words.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { Sheet } from '#app/_ui/sheet.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { EventPage } from '#server/event/event.output.ts';
import { contentOf, draftOf, type EventDraft, isField } from './event-draft.ts';
import { useT } from './t.ts';

type Props = {
  /** Of the event that is changed; a new one when left out. */
  slug?: string;
  onClose: () => void;
};

/** What is said of an event. */
export function EventSheet({ slug, onClose }: Props) {
  const { data: page } = useQuery({ ...eventQuery(slug ?? ''), enabled: slug !== undefined });
  if (slug !== undefined && !page) return null;
  return <Form page={page ?? undefined} onClose={onClose} />;
}

function Form({ page, onClose }: { page: EventPage | undefined; onClose: () => void }) {
  const t = useT();
  const queryClient = useQueryClient();
  const organizer = useMe()?.username ?? '';
  /** Of the state that the form began with; what is read later does not move it. */
  const [updatedAt, setUpdatedAt] = useState(page?.updatedAt ?? '');
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: draftOf(page, organizer) });
  const { errors, isSubmitting } = formState;
  const text = (name: keyof EventDraft) => ({ ...register(name), error: errors[name]?.message });
  const refuse = (field: unknown, message: string) =>
    setError(isField(field) ? field : 'root', { message: inWords(message, t) }, { shouldFocus: isField(field) });
  const save = async (draft: EventDraft) => {
    const { data: content, error } = contentOf(draft);
    for (const { path, message } of error?.issues ?? []) refuse(path[0], message);
    if (!content) return;
    try {
      const { slug } = page
        ? await api.event.edit.mutate({ slug: page.slug, updatedAt, content })
        : await api.event.create.mutate(content);
      await readEventAgain(queryClient, slug);
      await queryClient.invalidateQueries({ queryKey: trpc.event.list.pathKey() });
      onClose();
      toast({ title: t(page ? 'changed' : 'announced', { name: content.name }) });
    } catch (failure) {
      const told = failure instanceof TRPCClientError ? failure.data : undefined;
      if (told?.code === 'EDIT_CONFLICT') {
        setUpdatedAt(String(told.updatedAt));
        return refuse(undefined, t('changedElsewhere'));
      }
      const { field, message } = toldOf(failure);
      refuse(field?.split('.').at(-1), message);
    }
  };
  return (
    <Sheet
      title={page ? t('editEvent') : t('newEvent')}
      onClose={onClose}
      onSubmit={(event) => void handleSubmit(save)(event)}
      footer={
        <Button type="submit" look="primary" disabled={isSubmitting}>
          {page ? t('save') : t('announce')}
        </Button>
      }
    >
      <div className="grid gap-2">
        <FormField {...text('name')} label={t('name')} dir="auto" maxLength={80} />
        <FormField {...text('startsAt')} label={t('starts')} end="UTC" type="datetime-local" />
        <FormField {...text('endsAt')} label={t('ends')} end="UTC" type="datetime-local" />
        <FormField {...text('place')} label={t('place')} end={t('optional')} hint={t('placeHint')} maxLength={120} />
        <FormField
          {...text('url')}
          label={t('site')}
          end={t('optional')}
          type="url"
          inputMode="url"
          placeholder="https://"
        />
        <FormField
          {...text('organizer')}
          label={t('organizer')}
          hint={t('organizerHint')}
          autoCapitalize="none"
          maxLength={30}
        />
        <FormArea
          {...text('description')}
          label={t('description')}
          end="Markdown"
          rows={8}
          dir="auto"
          maxLength={10_000}
        />
        <FormArea {...text('tracks')} label={t('tracks')} end={t('optional')} rows={3} hint={t('tracksHint')} />
        <FormArea {...text('prizes')} label={t('prizes')} end={t('optional')} rows={4} hint={t('prizesHint')} />
        {errors.root && (
          <p role="alert" className="text-bad">
            {errors.root.message}
          </p>
        )}
      </div>
    </Sheet>
  );
}

const inWords = (message: string, t: Translator<'organize'>): string =>
  /^[a-z]/.test(message) ? t('this', { message: inOwnWords(message) }) : inOwnWords(message);
