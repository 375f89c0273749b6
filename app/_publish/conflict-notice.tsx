import { useEffect, useRef } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useT } from './t.ts';

type Props = {
  isShown: boolean;
  /** What was pressed in vain so far. */
  round: number;
  onKeepMine: () => void;
  onTakeOther: () => void;
};

/**
 * Two have written over the same state: nothing is lost until its owner says which of them stays. It takes the focus of who
 * presses something that it stands in the way of, and of nobody who is writing.
 */
export function ConflictNotice({ isShown, round, onKeepMine, onTakeOther }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (round > 0) box.current?.focus();
  }, [round]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="bg-warn-soft rounded-8 flex scroll-mt-18 flex-wrap items-center justify-between gap-3 px-4 py-3"
    >
      <p className="max-w-[60ch]">
        <b className="block font-semibold">{t('conflict')}</b>
        {t('conflictText')}
      </p>
      <span className="flex flex-wrap gap-2">
        <Button onClick={onKeepMine}>{t('keepMine')}</Button>
        <Button onClick={onTakeOther}>{t('loadOther')}</Button>
      </span>
    </div>
  );
}
