import { forgetWords } from '#app/_device/owner.ts';
import { authPost } from './auth-api.ts';

/** Signs out here. A new document follows, and what was kept on this device for the person is gone. */
export async function signOut(): Promise<void> {
  await authPost('/sign-out');
  // Words are gone at once, whether or not what clears the rest can be loaded; the next document looks once more.
  forgetWords();
  await import('#app/_device/leave-nothing.ts').then(({ leaveNothing }) => leaveNothing()).catch(() => {});
  location.assign('/');
}
