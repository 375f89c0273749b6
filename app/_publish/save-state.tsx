import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import type { Saving } from './draft-saver.ts';

/** Where what is written is by now; said to who cannot see it once it has changed. */
export function SaveState({ saving, isDraft }: { saving: Saving; isDraft: boolean }) {
  const text = words(saving, isDraft);
  const isBad = saving.state === 'failed' || saving.state === 'conflict';
  const Icon = isBad ? CircleAlert : saving.state === 'saved' ? Check : CircleDashed;
  return (
    <p role="status" className={`text-12 inline-flex items-center gap-1.5 ${isBad ? 'text-bad' : 'text-muted'}`}>
      {text && (
        <Icon className={`size-3.5 shrink-0 ${saving.state === 'saved' ? 'text-good' : ''}`} aria-hidden="true" />
      )}
      {text}
    </p>
  );
}

function words(saving: Saving, isDraft: boolean): string {
  switch (saving.state) {
    case 'saved':
      if (saving.atMs === null) return '';
      return isDraft ? 'Draft saved' : 'Changes saved';
    case 'waiting':
      return isDraft ? 'Kept on this device, saving soon' : 'Kept on this device, not saved yet';
    case 'saving':
      return 'Saving';
    case 'conflict':
      return 'Not saved: it was changed elsewhere';
    case 'failed':
      return `Kept on this device, not saved. ${saving.told.message}`;
  }
}
