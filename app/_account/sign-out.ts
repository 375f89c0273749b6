import type { QueryClient } from '@tanstack/react-query';
import { forgetWords } from '#app/_device/owner.ts';
import { heldWaiting } from '#app/_outbox/waiting-query.ts';
import { hasDrafts } from '#app/_ui/use-draft.ts';
import { authPost } from './auth-api.ts';

/** What a sign-out takes away: changes that nobody has sent, and words that one has begun with, here or in another tab. */
export type Loss = { unsent: number; hasWords: boolean };

type Ways = {
  /** Asks whether to sign out although that is lost by it. */
  isLossMeant: (loss: Loss) => Promise<boolean>;
  /** Says that one is signed in as before. */
  onFailure: () => void;
};

/** Signs out here. A new document follows, and what was kept on this device for the person is gone. */
export async function signOut(queryClient: QueryClient, { isLossMeant, onFailure }: Ways): Promise<void> {
  try {
    const loss = { unsent: await countWaiting(queryClient), hasWords: hasDrafts() };
    if ((loss.unsent > 0 || loss.hasWords) && !(await isLossMeant(loss))) return;
    await authPost('/sign-out');
  } catch {
    onFailure();
    return;
  }
  // Words are gone at once, whether or not what clears the rest can be loaded; the next document looks once more.
  forgetWords();
  await import('#app/_device/leave-nothing.ts').then(({ leaveNothing }) => leaveNothing()).catch(() => {});
  location.assign('/');
}

/** Of what this device keeps, since the page may not have looked yet. */
async function countWaiting(queryClient: QueryClient): Promise<number> {
  await import('#app/_outbox/waiting-writes.ts').then(({ readWaiting }) => readWaiting(queryClient)).catch(() => {});
  return heldWaiting(queryClient).length;
}
