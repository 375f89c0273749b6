'use client';

import { type ComponentType, useState } from 'react';
import { useMe } from '#app/_me/bootstrap-query.ts';
import { Button } from '#app/_ui/button.tsx';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { useT } from './t.ts';

type SheetProps = { chain: ChainCard; requiresApproval: boolean; onClose: () => void };

const load = () => import('./submit-sheet.tsx');

/** For members: opens the form by which a project comes into a chain, whose code comes when the button is pointed at. */
export function SubmitButton({ chain, requiresApproval }: Omit<SheetProps, 'onClose'>) {
  const t = useT();
  const [Sheet, setSheet] = useState<ComponentType<SheetProps>>();
  if (!useMe()) return null;
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => void load().then(({ SubmitSheet }) => setSheet(() => SubmitSheet))}
      >
        {t('submitProject')}
      </Button>
      {Sheet && <Sheet chain={chain} requiresApproval={requiresApproval} onClose={() => setSheet(undefined)} />}
    </>
  );
}
