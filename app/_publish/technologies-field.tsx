'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { technologyName, technologyNames } from '#db/technologies.ts';
import { contentMaxima } from '#server/project/project-content.input.ts';
import { Field } from './field.tsx';
import { useT } from './t.ts';
import { takeOut } from './take-out.ts';

type Props = { value: string[]; onValue: (value: string[]) => void; error?: string | undefined };

/** Names that are added one by one, with what others call theirs to choose from. */
export function TechnologiesField({ value, onValue, error }: Props) {
  const t = useT();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const isFull = value.length >= contentMaxima.technologies;

  const add = (text: string) => {
    const names = text.split(',').map(technologyName).filter(Boolean);
    setTyped('');
    const next = [...new Set([...value, ...names.map((name) => name.slice(0, 40))])];
    if (next.length > value.length) onValue(next.slice(0, contentMaxima.technologies));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '') onValue(value.slice(0, -1));
  };
  return (
    <Field
      field="technologies"
      label={t('technologies')}
      note={`${value.length} / ${contentMaxima.technologies}`}
      hint={t('technologiesHint')}
      error={error}
    >
      {(control) => (
        <div
          data-list
          className="rounded-8 border-edge bg-surface hover:border-muted flex min-h-(--control) flex-wrap items-center gap-1.5 border px-1.5 py-1"
        >
          {value.map((name) => (
            <span
              key={name}
              className="rounded-4 bg-sunken text-12 text-text-2 touch:h-9 inline-flex h-6.5 items-center ps-2"
            >
              {name}
              <button
                type="button"
                aria-label={t('remove', { name })}
                data-takes-out
                onClick={({ currentTarget }) =>
                  takeOut(currentTarget, () => onValue(value.filter((other) => other !== name)))
                }
                className="rounded-4 hover:text-text touch:size-9 inline-grid size-6 place-items-center"
              >
                <X className="size-3.5" aria-hidden="true" />
              </button>
            </span>
          ))}
          <input
            {...control}
            data-puts-in
            list={listId}
            value={typed}
            readOnly={isFull}
            placeholder={isFull ? t('noMore') : t('add')}
            onChange={(event) => {
              const text = event.target.value;
              // A choice from the list comes whole.
              if (technologyNames.includes(text) && !('inputType' in event.nativeEvent)) add(text);
              else setTyped(text);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
            className="touch:text-16 touch:min-h-9 w-24 grow bg-transparent px-1 outline-none"
          />
          <datalist id={listId}>
            {technologyNames
              .filter((name) => !value.includes(name))
              .map((name) => (
                <option key={name} value={name} />
              ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
