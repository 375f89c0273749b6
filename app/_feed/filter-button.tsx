'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { chip } from '#app/_ui/chip.ts';
import type { FeedAddress } from './feed-address.ts';
import { FilterSheet } from './filter-sheet.tsx';
import { useT } from './t.ts';

export function FilterButton({ address }: { address: FeedAddress }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className={chip}>
        <SlidersHorizontal className="size-3.5" aria-hidden="true" />
        {t('filters')}
      </button>
      {open && <FilterSheet address={address} onClose={() => setOpen(false)} />}
    </>
  );
}
