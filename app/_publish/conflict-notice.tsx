import { Button } from '#app/_ui/button.tsx';
import { useT } from './t.ts';

type Props = { onKeepMine: () => void; onTakeOther: () => void };

/** Two have written over the same state: nothing is lost until its owner says which of them stays. */
export function ConflictNotice({ onKeepMine, onTakeOther }: Props) {
  const t = useT();
  return (
    <div role="alert" className="bg-warn-soft rounded-8 flex flex-wrap items-center justify-between gap-3 px-4 py-3">
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
