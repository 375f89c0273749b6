'use client';

import { ArrowDown } from 'lucide-react';
import { pillLook } from '#app/_live/pill.tsx';
import { useT } from './t-later.ts';

/** At the foot of what is read from below: how many have come there out of sight, and the way to them. */
export function NewBelow({ count, onShow }: { count: number; onShow: () => void }) {
  const t = useT();
  return (
    <div className="pointer-events-none relative z-10 flex h-0 items-end justify-center">
      {count > 0 && (
        <button type="button" onClick={onShow} className={`${pillLook} mb-2`}>
          <ArrowDown className="size-4" strokeWidth={1.75} aria-hidden="true" />
          {t('new', { count })}
        </button>
      )}
    </div>
  );
}
