'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { typeWords } from '#app/_investors/investor-words.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { investorTypes } from '#db/vocabulary.ts';
import { SendApplication } from '#server/application/application.input.ts';

const labels = {
  type: 'You are',
  company: 'Company',
  title: 'Title',
  thesis: 'Thesis',
  evidenceUrl: 'Evidence',
  statement: 'Statement',
};

/** What an admin needs to know to decide. */
export function ApplyForm() {
  const queryClient = useQueryClient();
  const form = useTextForm(SendApplication, {
    labels,
    values: { type: 'individual', company: '', title: '', thesis: '', evidenceUrl: '', statement: '' },
    submit: async ({ type, ...values }) => {
      await api.application.send.mutate({ ...values, type: type === 'organization' ? type : 'individual' });
      await queryClient.invalidateQueries({ queryKey: trpc.application.mine.pathKey() });
    },
  });
  const { field } = form;
  const { label: legend, error: _, ...type } = field('type');
  return (
    <TextForm form={form} action="Send application">
      <Choices legend={legend}>
        <div className="flex flex-wrap gap-x-6 pb-2">
          {investorTypes.map((name) => (
            <Choice key={name} {...type} type="radio" value={name}>
              {typeWords[name]}
            </Choice>
          ))}
        </div>
      </Choices>
      <FormField {...field('company')} autoComplete="organization" hint="An organization names itself here." />
      <FormField {...field('title')} autoComplete="organization-title" end="optional" />
      <FormArea {...field('thesis')} rows={3} maxLength={2000} hint="What you back, and why: 20 characters or more." />
      <FormField
        {...field('evidenceUrl')}
        type="url"
        inputMode="url"
        placeholder="https://"
        hint="A page where an admin can see that you invest."
      />
      <FormArea
        {...field('statement')}
        rows={5}
        maxLength={2000}
        hint="What you have done so far, and what you want to do here: 40 characters or more."
      />
    </TextForm>
  );
}
