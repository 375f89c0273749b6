'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import { inputClass } from './field.tsx';
import { useT } from './t.ts';

type FieldProps = {
  label: string;
  /** What is wrong, said in the hint's place, so that nothing moves. */
  error?: string | undefined;
  hint?: ReactNode;
  /** At the end of the label's line. */
  end?: ReactNode;
};

/** A line of text with its name, and below it a line for the hint or the error. */
export function FormField({ label, error, hint, end, className = '', ...props }: ComponentProps<'input'> & FieldProps) {
  const id = useId();
  return (
    <Framed {...{ id, label, error, hint, end }}>
      <input {...props} {...described(id, error)} className={`${lineClass} ${className}`} />
    </Framed>
  );
}

/** Several lines of it. */
export function FormArea({ label, error, hint, end, ...props }: ComponentProps<'textarea'> & FieldProps) {
  const id = useId();
  return (
    <Framed {...{ id, label, error, hint, end }}>
      <textarea {...props} {...described(id, error)} className={`${lineClass} resize-y`} />
    </Framed>
  );
}

/** A password, which may be looked at. */
export function PasswordField({ label, error, hint, end, ...props }: ComponentProps<'input'> & FieldProps) {
  const t = useT();
  // Some languages write a noun small within a sentence, some never do.
  const names = { label, lower: label.toLowerCase() };
  const id = useId();
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Framed {...{ id, label, error, hint, end }}>
      <div className="relative">
        <input
          {...props}
          {...described(id, error)}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          className={`${lineClass} pe-11`}
        />
        <button
          type="button"
          aria-pressed={isShown}
          aria-label={t('show', names)}
          onClick={() => setShown(!isShown)}
          className="text-muted hover:text-text rounded-8 absolute inset-y-0 end-0 grid w-11 place-items-center"
        >
          <Icon size={18} strokeWidth={1.6} aria-hidden="true" />
        </button>
      </div>
    </Framed>
  );
}

function Framed({ id, label, error, hint, end, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {end && <span className="text-12 text-muted">{end}</span>}
      </div>
      {children}
      <p
        id={`${id}-told`}
        role={error ? 'alert' : undefined}
        className={`text-12 min-h-4 text-pretty ${error ? 'text-bad' : 'text-muted'}`}
      >
        {error ?? hint}
      </p>
    </div>
  );
}

const lineClass = `${inputClass} aria-invalid:border-bad`;

function described(id: string, error: string | undefined) {
  return { id, 'aria-describedby': `${id}-told`, 'aria-invalid': error ? true : undefined };
}
