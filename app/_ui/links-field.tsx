import { Plus, X } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Button, IconButton } from './button.tsx';
import { inputClass } from './field.tsx';
import { useT } from './t-links.ts';

type Props = {
  legend: string;
  /** One of each link there is. */
  ids: string[];
  most: number;
  error: string | undefined;
  /** What binds an input to the form. */
  register: (at: number, part: 'label' | 'url') => ComponentProps<'input'>;
  onAdd: () => void;
  onRemove: (at: number) => void;
};

/** Links that somebody gives, each with its name. */
export function LinksField({ legend, ids, most, error, register, onAdd, onRemove }: Props) {
  const t = useT();
  return (
    <fieldset aria-describedby={error && 'links-told'} className="grid min-w-0 gap-2">
      <legend className="pb-1.5 font-semibold">{legend}</legend>
      {ids.map((id, at) => (
        <div key={id} className="flex items-center gap-2">
          <input
            {...register(at, 'label')}
            aria-label={t('linkName', { n: at + 1 })}
            placeholder={t('name')}
            maxLength={60}
            className={`${inputClass} max-w-40`}
          />
          <input
            {...register(at, 'url')}
            aria-label={t('linkAddress', { n: at + 1 })}
            type="url"
            inputMode="url"
            placeholder="https://"
            className={`${inputClass} min-w-0 flex-1`}
          />
          <IconButton label={t('removeLink', { n: at + 1 })} onClick={() => onRemove(at)}>
            <X className="size-4" aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <p id="links-told" role={error ? 'alert' : undefined} className="text-12 text-bad empty:hidden">
        {error}
      </p>
      {ids.length < most && (
        <Button className="justify-self-start" onClick={onAdd}>
          <Plus className="size-4" aria-hidden="true" />
          {t('addLink')}
        </Button>
      )}
    </fieldset>
  );
}
