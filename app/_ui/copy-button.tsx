'use client';

import { useState } from 'react';
import { Button } from './button.tsx';

/** Puts words on the clipboard, and says so. `label` names them: 'the tag'. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Mark and copy it'),
    );
  return (
    <span className="inline-flex items-center gap-2">
      <span role="status" className="text-12 text-muted">
        {said}
      </span>
      <Button size="small" aria-label={`Copy ${label}`} onClick={() => void copy()} onBlur={() => setSaid('')}>
        Copy
      </Button>
    </span>
  );
}
