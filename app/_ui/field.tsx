import { type ComponentProps, type ReactNode, useId } from 'react';

/** A group of choices under one name. */
export function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="pb-1 font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}

type ChoiceProps = ComponentProps<'input'> & { type: 'checkbox' | 'radio'; children: ReactNode };

/** One box or one of several buttons, with its words; the whole line is the target. */
export function Choice({ children, ...props }: ChoiceProps) {
  return (
    <label className="touch:min-h-11 flex min-h-8 cursor-pointer items-center gap-2.5">
      <input {...props} className="accent-accent touch:size-5 size-4 shrink-0" />
      {children}
    </label>
  );
}

type TextFieldProps = ComponentProps<'input'> & { label: string; hint?: string };

export function TextField({ label, hint, ...props }: TextFieldProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <input id={id} aria-describedby={hint && `${id}-hint`} {...props} className={inputClass} />
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-muted text-pretty">
          {hint}
        </p>
      )}
    </div>
  );
}

export const inputClass =
  'min-h-(--control) w-full rounded-8 border border-edge bg-surface px-[11px] py-[7px] hover:border-muted touch:text-16';
