'use client';

import { useQueryClient } from '@tanstack/react-query';
import { TextForm } from '#app/_account/text-form.tsx';
import { useTextForm } from '#app/_account/use-text-form.ts';
import { useTypeName } from '#app/_investors/directory-words.ts';
import { api, trpc } from '#app/_trpc/client.ts';
import { Choice, Choices } from '#app/_ui/field.tsx';
import { FormArea, FormField } from '#app/_ui/form-field.tsx';
import { investorTypes } from '#db/vocabulary.ts';
import { SendApplication } from '#server/application/application.input.ts';
import { useT } from './t.ts';

/** What an admin needs to know to decide. */
export function ApplyForm() {
  const t = useT();
  const typeName = useTypeName();
  const queryClient = useQueryClient();
  const form = useTextForm(SendApplication, {
    labels: {
      type: t('youAre'),
      company: t('company'),
      title: t('title'),
      thesis: t('thesis'),
      evidenceUrl: t('evidence'),
      statement: t('statement'),
    },
    values: { type: 'individual', company: '', title: '', thesis: '', evidenceUrl: '', statement: '' },
    keepAs: 'application',
    submit: async ({ type, ...values }) => {
      await api.application.send.mutate({ ...values, type: type === 'organization' ? type : 'individual' });
      await queryClient.invalidateQueries({ queryKey: trpc.application.mine.pathKey() });
    },
  });
  const { field } = form;
  const { label: legend, error: _, ...type } = field('type');
  return (
    <TextForm form={form} action={t('send')}>
      <Choices legend={legend}>
        <div className="flex flex-wrap gap-x-6 pb-2">
          {investorTypes.map((name) => (
            <Choice key={name} {...type} type="radio" value={name}>
              {typeName(name)}
            </Choice>
          ))}
        </div>
      </Choices>
      <FormField {...field('company')} autoComplete="organization" hint={t('companyHint')} />
      <FormField {...field('title')} autoComplete="organization-title" end={t('optional')} />
      <FormArea {...field('thesis')} rows={3} maxLength={2000} hint={t('thesisHint')} />
      <FormField {...field('evidenceUrl')} type="url" inputMode="url" placeholder="https://" hint={t('evidenceHint')} />
      <FormArea {...field('statement')} rows={5} maxLength={2000} hint={t('statementHint')} />
    </TextForm>
  );
}
