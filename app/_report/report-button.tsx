'use client';

import type { ReactNode } from 'react';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { ReportSubject } from '#server/report/report.input.ts';

type Props = { subject: ReportSubject; className: string; label?: string; children: ReactNode };

const load = async () => (await import('./report-sheet.tsx')).ReportSheet;

/** Reports what others published or wrote. What asks why is loaded when the button is pointed at. */
export function ReportButton({ subject, className, label, children }: Props) {
  const me = useMe();
  const askToSignIn = useAskToSignIn();
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        className={className}
        onClick={() => (me ? show() : askToSignIn())}
        {...ahead}
      >
        {children}
      </button>
      {Sheet && <Sheet subject={subject} onClose={hide} />}
    </>
  );
}
