import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { signOut } from '#app/_account/sign-out.ts';
import { toast } from '#app/_ui/toast.ts';
import { useT } from './t.ts';

/** Signs out here: asks before something is lost, and says where it could not be done. */
export function useSignOut(): () => void {
  const t = useT();
  const queryClient = useQueryClient();
  return useCallback(() => {
    const start = () =>
      void signOut(queryClient, {
        isLossMeant: async (loss) => (await import('#app/_outbox/loss-sheet.tsx')).isLossMeant(loss),
        onFailure: () => toast({ title: t('stillSignedIn'), action: { name: t('tryAgain'), act: start } }),
      });
    start();
  }, [t, queryClient]);
}
