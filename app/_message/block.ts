import type { QueryClient } from '@tanstack/react-query';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import type { Person } from '#server/profile/person.output.ts';
import { changeConversation } from './conversation-patches.ts';
import { changeThread, threadQuery } from './thread-query.ts';

/** Blocks somebody or lets them write again, at once; blocking can be undone where it is told. */
export async function setBlock(
  queryClient: QueryClient,
  { username, displayName }: Person,
  blocks: boolean,
): Promise<void> {
  const show = async (blocked: boolean) => {
    await changeThread(queryClient, username, (known) => ({ ...known, writing: blocked ? 'blocked' : 'open' }));
    changeConversation(queryClient, username, { blocked });
  };
  await show(blocks);
  try {
    await api.message.setBlock.mutate({ username, blocks });
  } catch (error) {
    await show(!blocks);
    return toast({ title: `That did not work. ${toldOf(error).message}` });
  }
  // They may block one too, which shows only now.
  if (!blocks) return void queryClient.invalidateQueries(threadQuery(queryClient, username));
  const undo = () => void setBlock(queryClient, { username, displayName, avatarUrl: null }, false);
  toast({ title: `${displayName} cannot write to you any more`, action: { name: 'Undo', act: undo } });
}
