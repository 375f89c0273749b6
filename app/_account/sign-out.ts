import { authPost } from './auth-api.ts';

/** What a browser remembers for whoever sits before it. */
const kept = new Set(['theme', 'layout', 'prova.keys', 'prova.measuring', 'prova.meter']);

/** Signs out here. A new document follows, and what was kept on this device for the person is gone. */
export async function signOut(): Promise<void> {
  await authPost('/sign-out');
  try {
    sessionStorage.clear();
    for (const name of Object.keys(localStorage)) if (!kept.has(name)) localStorage.removeItem(name);
  } catch {
    // Storage is switched off: then nothing is in it.
  }
  location.assign('/');
}
