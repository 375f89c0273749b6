'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { api } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { feedbackKinds } from '#db/vocabulary.ts';
import { SendFeedback } from '#server/feedback/feedback.input.ts';
import { ownFeedbackKey } from './feedback-query.ts';
import { useT } from './t.ts';

type Props = {
  /** The page that it is about, as far as known. */
  about: string;
  /** Whether this is the form after one that was sent. */
  hasSent: boolean;
  onSent: () => void;
};

export function FeedbackForm({ about, hasSent, onSent }: Props) {
  const t = useT();
  const queryClient = useQueryClient();
  const form = useTextForm(SendFeedback, {
    labels: { kind: t('kind'), body: t('body'), pageUrl: t('pageUrl') },
    values: { kind: 'idea', body: '', pageUrl: about },
    keepAs: 'feedback',
    submit: async (values) => {
      await api.feedback.send.mutate(SendFeedback.parse(values));
      await queryClient.invalidateQueries({ queryKey: ownFeedbackKey });
      onSent();
    },
  });
  const { field } = form;
  const { label, error: _, ...kind } = field('kind');
  return (
    <TextForm
      form={form}
      action={t('send')}
      beside={
        <span role="status" className="text-muted">
          {hasSent && t('sent')}
        </span>
      }
    >
      <Choices legend={label}>
        <div className="flex flex-wrap gap-x-5">
          {feedbackKinds.map((value) => (
            <Choice key={value} type="radio" value={value} {...kind}>
              {t(`kind-${value}`)}
            </Choice>
          ))}
        </div>
      </Choices>
      <FormArea {...field('body')} rows={6} maxLength={5000} dir="auto" />
      <FormField
        {...field('pageUrl')}
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        end={t('optional')}
        hint={t('pageHint')}
      />
    </TextForm>
  );
}
