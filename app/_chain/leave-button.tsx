import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { Button } from '#app/_ui/button.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { leavePrivateChain } from './chain-query.ts';
import { useT } from './t.ts';
import { useDecision } from './use-decision.ts';

/** Ends one's own moderating. Only its owner could undo that, so it is asked for twice. */
export function LeaveButton({ slug }: { slug: string }) {
  const t = useT();
  const { act, isBusy, failure } = useDecision(slug);
  const [isSure, setSure] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const leave = async () => {
    if (await act(() => api.chain.leave.mutate({ slug }))) return;
    await leavePrivateChain(queryClient, slug);
    navigate('/chains', { replace: true });
  };
  return (
    <div className="border-line flex flex-wrap items-center gap-2 border-t pt-4">
      {isSure ? (
        <>
          <Button className="text-bad" disabled={isBusy} onClick={() => void leave()}>
            {t('leaveSurely')}
          </Button>
          <Button look="ghost" onClick={() => setSure(false)}>
            {t('stay')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setSure(true)}>{t('leave')}</Button>
      )}
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
    </div>
  );
}
