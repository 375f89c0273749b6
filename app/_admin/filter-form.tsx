'use client';

import { type ComponentProps, useEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { inputClass } from '#app/_ui/field.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { hrefOf, wordsIn } from './address.ts';
import type { AdminPath } from './admin-pages.ts';
import { useT } from './t.ts';

type Field = { name: string; label: string; placeholder?: string; type?: 'search' | 'date' };

type Props = {
  path: AdminPath;
  fields: readonly Field[];
  values: { [name: string]: string | undefined };
  /** What the address says beside the fields, which stays. */
  kept?: { [name: string]: string | undefined };
};

/** Filters of a list, which its address holds; without scripts the browser sends them. */
export function FilterForm({ path, fields, values, kept = {} }: Props) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const address = hrefOf(path, { ...kept, ...values });
  // Once the address says something else the fields do, but not the one that is being written in.
  useEffect(() => {
    const { searchParams } = new URL(address, location.href);
    for (const input of form.current?.querySelectorAll('input') ?? []) {
      if (input !== document.activeElement) input.value = searchParams.get(input.name) ?? '';
    }
  }, [address]);
  const onSubmit: ComponentProps<'form'>['onSubmit'] = (event) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const params = new URLSearchParams([...data].map(([name, value]) => [name, `${value}`]));
    navigate(hrefOf(path, wordsIn(params, [...params.keys()])), { scroll: false });
  };
  return (
    <search>
      <form ref={form} action={path} onSubmit={onSubmit} className="flex flex-wrap items-end gap-2">
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} defaultValue={value} />,
        )}
        {fields.map(({ name, label, placeholder, type = 'search' }) => (
          <label key={name} className="grid min-w-36 flex-1 gap-1">
            <span className="text-12 text-muted font-medium">{label}</span>
            <input
              type={type}
              name={name}
              defaultValue={values[name] ?? ''}
              placeholder={placeholder}
              maxLength={200}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={inputClass}
            />
          </label>
        ))}
        <Button type="submit">{fields.length > 1 ? t('filter') : t('search')}</Button>
      </form>
    </search>
  );
}
