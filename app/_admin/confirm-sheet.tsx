'use client';

import { hindranceOf } from '#app/_trpc/told.ts';
import { ActSheet } from '#app/_ui/act-sheet.tsx';

type Props = {
  title: string;
  /** What it does. */
  about: string;
  /** What the button says. */
  action: string;
  /** It closes once that has been done. */
  onAct: () => Promise<unknown>;
  onClose: () => void;
};

/** Asks whether it is meant, where no reason is needed, and does it. */
export const ConfirmSheet = ({ title, about, action, onAct, onClose }: Props) => (
  <ActSheet title={title} action={action} onAct={() => hindranceOf(onAct())} onClose={onClose}>
    {(problem) => (
      <>
        <p className="text-text-2 text-pretty">{about}</p>
        {problem && (
          <p role="alert" className="text-bad pt-2">
            {problem}
          </p>
        )}
      </>
    )}
  </ActSheet>
);
