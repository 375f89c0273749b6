import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import type { Translator } from '#app/_i18n/translations.ts';
import type { Saving } from './draft-saver.ts';
import { useT } from './t.ts';

type Props = {
  saving: Saving;
  isDraft: boolean;
  /** It is said elsewhere to who cannot see it. */
  isAgain?: boolean;
};

/** Where what is written is by now; said to who cannot see it once it has changed. */
export function SaveState({ saving, isDraft, isAgain = false }: Props) {
  const text = useSavingWords(isDraft)(saving);
  const isBad = saving.state === 'failed' || saving.state === 'conflict';
  const Icon = isBad ? CircleAlert : saving.state === 'saved' ? Check : CircleDashed;
  return (
    <p
      role={isAgain ? undefined : 'status'}
      className={`text-12 inline-flex items-center gap-1.5 ${isBad ? 'text-bad' : 'text-muted'}`}
    >
      {text && (
        <Icon className={`size-3.5 shrink-0 ${saving.state === 'saved' ? 'text-good' : ''}`} aria-hidden="true" />
      )}
      {text}
    </p>
  );
}

/** Says where it is. */
export function useSavingWords(isDraft: boolean): (saving: Saving) => string {
  const t = useT();
  return (saving) => words(saving, isDraft, t);
}

function words(saving: Saving, isDraft: boolean, t: Translator<'publish'>): string {
  switch (saving.state) {
    case 'saved':
      if (saving.atMs === null) return '';
      return isDraft ? t('draftSaved') : t('changesSaved');
    case 'waiting':
      return isDraft ? t('savingSoon') : t('notSavedYet');
    case 'kept':
      return t('kept');
    case 'saving':
      return t('saving');
    case 'conflict':
      return t('notSavedConflict');
    case 'failed':
      return t('notSaved', { why: saving.told.message });
  }
}
