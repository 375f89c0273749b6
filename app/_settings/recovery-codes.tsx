import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { copied } from '#app/_ui/clipboard.ts';
import { useT } from './t.ts';

export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useT();
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copied(codes.join('\n'))) ? t('copied') : t('copyYourself'));
  return (
    <div className="grid gap-3">
      <ul className="rounded-8 bg-sunken grid grid-cols-[repeat(auto-fill,minmax(14ch,1fr))] gap-x-6 gap-y-1 px-4 py-3 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex items-center gap-3">
        <Button onClick={() => void copy()}>{t('copyThem')}</Button>
        <span role="status" className="text-muted">
          {said}
        </span>
      </div>
    </div>
  );
}
