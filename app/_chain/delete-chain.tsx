import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { forgetChain } from './chain-query.ts';
import { useT } from './t.ts';
import { useRestoreChain } from './use-restore-chain.ts';

/** Deletes one's own chain; the toast brings it back, and for a week its page does. */
export function DeleteChain({ slug, name }: { slug: string; name: string }) {
  const t = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<string>();
  const restore = useRestoreChain(slug);
  const remove = async () => {
    setFailure(undefined);
    try {
      await api.chain.delete.mutate({ slug });
      navigate('/chains', { replace: true });
      await forgetChain(queryClient, slug);
      toast({ title: t('deleted', { name }), action: { name: t('undo'), act: () => void restore() } });
    } catch (error) {
      setFailure(toldOf(error).message);
    }
  };
  return (
    <section aria-labelledby="delete-title" className="border-line mt-10 grid gap-3 border-t pt-6">
      <h2 id="delete-title" className="text-16">
        {t('delete')}
      </h2>
      <p className="text-text-2 text-pretty">{t('deleteAbout')}</p>
      <Button className="text-bad justify-self-start" onClick={() => void remove()}>
        {t('deleteChain')}
      </Button>
      {failure && (
        <p role="alert" className="text-bad">
          {failure}
        </p>
      )}
    </section>
  );
}
