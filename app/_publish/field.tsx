import { CircleAlert } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { type Formats, useFormats } from '#app/_i18n/formats.ts';
import { type ContentField, lengthOf } from '#server/project/project-content.input.ts';
import { fieldId } from './content.ts';

type FieldProps = {
  field: ContentField;
  label: string;
  /** Said quietly beside the label: '24 / 80', 'optional'. */
  note?: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** A control with its name, what helps to fill it in, and what is wrong with it. */
export function Field({ field, label, note, hint, error, children }: FieldProps) {
  const id = fieldId(field);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 font-semibold">
        {label}
        {note && <span className="text-muted font-normal tabular-nums">{note}</span>}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {hint && (
        <div id={`${id}-hint`} className="text-12 text-muted text-pretty">
          {hint}
        </div>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="text-12 text-bad flex items-start gap-1.5">
      <CircleAlert className="mt-px size-3.5 shrink-0" aria-hidden="true" />
      {error}
    </p>
  );
}

type TextProps = Omit<FieldProps, 'children' | 'field'> &
  Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'placeholder' | 'autoComplete' | 'onBlur'> & {
    field: ContentField;
    value: string;
    onValue: (value: string) => void;
    /** Characters at the most, which are counted beside the label. */
    max?: number;
  };

export function TextField({ field, label, note, hint, error, value, onValue, max, ...input }: TextProps) {
  const f = useFormats();
  return (
    <Field field={field} label={label} note={max ? counted(value, max, f) : note} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          {...input}
          dir="auto"
          value={value}
          onChange={(event) => onValue(event.target.value)}
          className={controlClass}
        />
      )}
    </Field>
  );
}

export function counted(value: string, max: number, f: Formats): string {
  return `${f.number(lengthOf(value))} / ${f.number(max)}`;
}

export const controlClass =
  'min-h-(--control) w-full rounded-8 border border-edge bg-surface px-[11px] py-[7px] hover:border-muted aria-invalid:border-bad touch:text-16';
