'use client';

import { useState } from 'react';
import { Button } from './button.tsx';
import { copied } from './clipboard.ts';
import { useT } from './t.ts';

/** Puts words on the clipboard, and says so. `label` names them: 'the tag'. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const t = useT();
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copied(text)) ? t('copied') : t('copyYourself'));
  return (
    <span className="inline-flex items-center gap-2">
      <span role="status" className="text-12 text-muted">
        {said}
      </span>
      <Button size="small" aria-label={t('copyThis', { label })} onClick={() => void copy()} onBlur={() => setSaid('')}>
        {t('copy')}
      </Button>
    </span>
  );
}
