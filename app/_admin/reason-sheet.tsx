'use client';

import type { ReactNode } from 'react';
import { hindranceOf } from '#app/_trpc/told.ts';
import { TextSheet } from '#app/_ui/text-sheet.tsx';
import { Reason } from '#server/admin/reason.input.ts';
import { useT } from './t.ts';

type Props = {
  title: string;
  /** What it does, and who reads the reason. */
  about: ReactNode;
  /** What the button says. */
  action: string;
  /** Fields beside the reason. */
  children?: ReactNode;
  /** It closes once that has been done. */
  onAct: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Asks for the reason of what hurts somebody, and does it. */
export function ReasonSheet({ onAct, ...props }: Props) {
  const t = useT();
  return (
    <TextSheet
      {...props}
      label={t('reason')}
      hint={t('reasonHint')}
      rows={4}
      schema={Reason}
      onAct={(reason) => hindranceOf(onAct(reason))}
    />
  );
}
