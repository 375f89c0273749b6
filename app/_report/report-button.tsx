'use client';

import { type ComponentType, type ReactNode, useState } from 'react';
import { useAskToSignIn } from '#app/_me/ask-to-sign-in.ts';
import { useMe } from '#app/_me/bootstrap-query.ts';
import type { ReportSubject } from '#server/report/report.input.ts';

type SheetProps = { subject: ReportSubject; onClose: () => void };
type Props = { subject: ReportSubject; className: string; label?: string; children: ReactNode };

const load = () => import('./report-sheet.tsx');

/** Reports what others published or wrote. What asks why is loaded when the button is pointed at. */
export function ReportButton({ subject, className, label, children }: Props) {
  const me = useMe();
  const askToSignIn = useAskToSignIn();
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  const open = () => {
    if (!me) return askToSignIn();
    void load().then(({ ReportSheet }) => setSheet(() => ReportSheet));
  };
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        className={className}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={open}
      >
        {children}
      </button>
      {Sheet && <Sheet subject={subject} onClose={() => setSheet(undefined)} />}
    </>
  );
}
