import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import type { Person } from '#server/profile/person.output.ts';
import { changeConversation } from './conversation-patches.ts';
import { changeThread, threadQuery } from './thread-query.ts';

/** Blocks somebody or lets them write again, at once; blocking can be undone where it is told. */
export async function setBlock(
  queryClient: QueryClient,
  { username, displayName, avatarUrl }: Person,
  { blocks, t }: { blocks: boolean; t: Translator<'message-later'> },
): Promise<void> {
  const show = async (blocked: boolean) => {
    await changeThread(queryClient, username, (known) => ({ ...known, writing: blocked ? 'blocked' : 'open' }));
    changeConversation(queryClient, username, { blocked });
  };
  await show(blocks);
  try {
    await api.message.setBlock.mutate({ username, blocks }, patiently());
  } catch (error) {
    await show(!blocks);
    const { message: problem, mayHelp } = toldOf(error);
    const again = () => void setBlock(queryClient, { username, displayName, avatarUrl }, { blocks, t });
    return toast({ title: t('failed', { problem }), ...(mayHelp && { action: { name: t('tryAgain'), act: again } }) });
  }
  // They may block one too, which shows only now.
  if (!blocks) return void queryClient.invalidateQueries(threadQuery(queryClient, username));
  const undo = () => void setBlock(queryClient, { username, displayName, avatarUrl }, { blocks: false, t });
  toast({ title: t('blockedThem', { name: displayName }), action: { name: t('undo'), act: undo } });
}
