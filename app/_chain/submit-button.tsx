'use client';

import { useMe } from '#app/_me/bootstrap-query.ts';
import { Button } from '#app/_ui/button.tsx';
import { useOnDemand } from '#app/_ui/use-on-demand.ts';
import type { ChainCard } from '#server/chain/chain.output.ts';
import { useT } from './t.ts';

type Props = { chain: ChainCard; requiresApproval: boolean };

const load = async () => (await import('./submit-sheet.tsx')).SubmitSheet;

/** For members: opens the form by which a project comes into a chain, whose code comes when the button is pointed at. */
export function SubmitButton({ chain, requiresApproval }: Props) {
  const t = useT();
  const { Shown: Sheet, show, hide, ahead } = useOnDemand(load);
  if (!useMe()) return null;
  return (
    <>
      <Button aria-haspopup="dialog" onClick={show} {...ahead}>
        {t('submitProject')}
      </Button>
      {Sheet && <Sheet chain={chain} requiresApproval={requiresApproval} onClose={hide} />}
    </>
  );
}
