import { useQueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { useNavigate } from '#app/_ui/link.tsx';
import { toast } from '#app/_ui/toast.ts';
import { chainHref } from './chain-address.ts';
import { forgetChain } from './chain-query.ts';

/** Brings back one's own chain that one has deleted, and shows it. */
export function useRestoreChain(slug: string): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      await api.chain.restore.mutate({ slug });
      await forgetChain(queryClient, slug);
      navigate(chainHref(slug));
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
  };
}
