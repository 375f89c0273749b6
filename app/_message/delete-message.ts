import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { api } from '#app/_trpc/client.ts';
import { patiently } from '#app/_trpc/patiently.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { toast } from '#app/_ui/toast.ts';
import type { Message } from '#server/message/message.output.ts';
import { withMessage } from './merged-thread.ts';
import { changeThread } from './thread-query.ts';

/** Takes an own message from sight at once, and offers to take that back. */
export async function deleteMessage(
  queryClient: QueryClient,
  { username, message }: { username: string; message: Message },
  t: Translator<'message-later'>,
): Promise<void> {
  const show = (shown: Message) => changeThread(queryClient, username, (known) => withMessage(known, shown));
  const gone = { ...message, deleted: true, body: '' };
  const tell = (error: unknown, { word, again }: { word: 'notDeleted' | 'notRestored'; again: () => void }) => {
    const { message: problem, mayHelp } = toldOf(error);
    toast({ title: t(word, { problem }), ...(mayHelp && { action: { name: t('tryAgain'), act: again } }) });
  };
  await show(gone);
  try {
    await api.message.delete.mutate({ id: message.id }, patiently());
  } catch (error) {
    await show(message);
    const again = () => void deleteMessage(queryClient, { username, message }, t);
    return tell(error, { word: 'notDeleted', again });
  }
  const undo = async () => {
    await show(message);
    try {
      await api.message.restore.mutate({ id: message.id }, patiently());
    } catch (error) {
      await show(gone);
      tell(error, { word: 'notRestored', again: () => void undo() });
    }
  };
  toast({ title: t('deleted'), action: { name: t('undo'), act: () => void undo() } });
}
