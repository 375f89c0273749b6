import type { QueryClient } from '@tanstack/react-query';
import { forgetWords } from '#app/_device/owner.ts';
import { heldWaiting } from '#app/_outbox/waiting-query.ts';
import { authPost } from './auth-api.ts';

type Ways = {
  /** Asks whether to sign out although so many changes are lost by it. */
  isLossMeant: (count: number) => Promise<boolean>;
  /** Says that one is signed in as before. */
  onFailure: () => void;
};

/** Signs out here. A new document follows, and what was kept on this device for the person is gone. */
export async function signOut(queryClient: QueryClient, { isLossMeant, onFailure }: Ways): Promise<void> {
  try {
    const count = await countWaiting(queryClient);
    if (count > 0 && !(await isLossMeant(count))) return;
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
