import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { FormArea } from '#app/_ui/form-field.tsx';
import { investorMaxima } from '#server/investor/investor-profile.input.ts';
import type { InvestorForm } from './use-investor-form.ts';

type Props = { state: InvestorForm };

/** Notable investments, one a line. */
export function LinesField({ state: { form, errorOf } }: Props) {
  const [text, setText] = useState(() => form.getValues('notableInvestments').join('\n'));
  return (
    <FormArea
      label="Notable investments"
      end="optional"
      rows={3}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const lines = target.value.split('\n').map((line) => line.trim());
        form.setValue('notableInvestments', lines.filter(Boolean), { shouldDirty: true });
      }}
      error={errorOf('notableInvestments')}
      hint="One a line, 20 at most."
    />
  );
}

/** Links to what one invested in, each with its name. */
export function LinksField({ state: { form, errorOf } }: Props) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'portfolioLinks' });
  const error = errorOf('portfolioLinks');
  return (
    <fieldset aria-describedby={error && 'links-told'} className="grid min-w-0 gap-2">
      <legend className="pb-1.5 font-semibold">Portfolio links</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="flex items-center gap-2">
          <input
            {...form.register(`portfolioLinks.${at}.label`)}
            aria-label={`Name of link ${at + 1}`}
            placeholder="Name"
            maxLength={60}
            className={`${inputClass} max-w-40`}
          />
          <input
            {...form.register(`portfolioLinks.${at}.url`)}
            aria-label={`Address of link ${at + 1}`}
            type="url"
            inputMode="url"
            placeholder="https://"
            className={`${inputClass} min-w-0 flex-1`}
          />
          <IconButton label={`Remove link ${at + 1}`} onClick={() => remove(at)}>
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <p id="links-told" role={error ? 'alert' : undefined} className="text-12 text-bad empty:hidden">
        {error}
      </p>
      {fields.length < investorMaxima.portfolioLinks && (
        <Button className="justify-self-start" onClick={() => append({ label: '', url: '' })}>
          <Plus className="size-4" aria-hidden="true" />
          Add a link
        </Button>
      )}
    </fieldset>
  );
}
