import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FormArea } from '#app/_ui/form-field.tsx';
import { LinksField } from '#app/_ui/links-field.tsx';
import { investorMaxima } from '#server/investor/investor-profile.input.ts';
import { useT } from './t-later.ts';
import type { InvestorForm } from './use-investor-form.ts';

type Props = { state: InvestorForm };

/** Notable investments, one a line. */
export function LinesField({ state: { form, errorOf } }: Props) {
  const t = useT();
  const [text, setText] = useState(() => form.getValues('notableInvestments').join('\n'));
  return (
    <FormArea
      label={t('notable')}
      end={t('optional')}
      rows={3}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const lines = target.value.split('\n').map((line) => line.trim());
        form.setValue('notableInvestments', lines.filter(Boolean), { shouldDirty: true });
      }}
      error={errorOf('notableInvestments')}
      hint={t('notableHint')}
    />
  );
}

/** Links to what one invested in, each with its name. */
export function PortfolioField({ state: { form, errorOf } }: Props) {
  const t = useT();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'portfolioLinks' });
  return (
    <LinksField
      legend={t('portfolio')}
      ids={fields.map(({ id }) => id)}
      most={investorMaxima.portfolioLinks}
      error={errorOf('portfolioLinks')}
      register={(at, part) => form.register(`portfolioLinks.${at}.${part}`)}
      onAdd={() => append({ label: '', url: '' })}
      onRemove={remove}
    />
  );
}
