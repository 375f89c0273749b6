import type { ReactNode } from 'react';
import { Button } from '#app/_ui/button.tsx';
import type { useTextForm } from './use-text-form.ts';

type Props = {
  form: Pick<ReturnType<typeof useTextForm>, 'onSubmit' | 'problem' | 'isBusy' | 'isReady'>;
  /** On the button: what it does. */
  action: string;
  children: ReactNode;
  /** Beside the button. */
  beside?: ReactNode;
  wide?: boolean;
  look?: 'primary' | 'plain' | 'danger';
};

/** The fields of a form, what was wrong with all of it, and the button. Sent before scripts run it goes nowhere. */
export function TextForm({ form, action, children, beside, wide = false, look = 'primary' }: Props) {
  const { onSubmit, problem, isBusy, isReady } = form;
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
      {children}
      {problem && (
        <p role="alert" className="rounded-8 bg-bad-soft text-bad mb-2 px-3 py-2 text-pretty">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          look={look === 'danger' ? 'plain' : look}
          disabled={!isReady}
          aria-disabled={isBusy || undefined}
          className={`${wide ? 'w-full' : ''} ${look === 'danger' ? 'text-bad' : ''}`}
        >
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
