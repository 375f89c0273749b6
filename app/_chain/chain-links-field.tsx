import { Plus, X } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { Button, IconButton } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { chainMaxima } from '#server/chain/chain-writes.input.ts';
import type { ChainForm } from './use-chain-form.ts';

/** Where else the chain is, each with its name. */
export function ChainLinksField({ state: { form, errorOf } }: { state: ChainForm }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'links' });
  const error = errorOf('links');
  return (
    <fieldset aria-describedby={error && 'links-told'} className="grid min-w-0 gap-2">
      <legend className="pb-1.5 font-semibold">Links</legend>
      {fields.map(({ id }, at) => (
        <div key={id} className="flex items-center gap-2">
          <input
            {...form.register(`links.${at}.label`)}
            aria-label={`Name of link ${at + 1}`}
            placeholder="Name"
            maxLength={60}
            className={`${inputClass} max-w-40`}
          />
          <input
            {...form.register(`links.${at}.url`)}
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
      {fields.length < chainMaxima.links && (
        <Button className="justify-self-start" onClick={() => append({ label: '', url: '' })}>
          <Plus className="size-4" aria-hidden="true" />
          Add a link
        </Button>
      )}
    </fieldset>
  );
}
