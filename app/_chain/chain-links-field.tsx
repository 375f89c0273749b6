import { useFieldArray } from 'react-hook-form';
import { LinksField } from '#app/_ui/links-field.tsx';
import { chainMaxima } from '#server/chain/chain-writes.input.ts';
import { useT } from './t.ts';
import type { ChainForm } from './use-chain-form.ts';

/** Where else the chain is, each with its name. */
export function ChainLinksField({ state: { form, errorOf } }: { state: ChainForm }) {
  const t = useT();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'links' });
  return (
    <LinksField
      legend={t('links')}
      ids={fields.map(({ id }) => id)}
      most={chainMaxima.links}
      error={errorOf('links')}
      register={(at, part) => form.register(`links.${at}.${part}`)}
      onAdd={() => append({ label: '', url: '' })}
      onRemove={remove}
    />
  );
}
