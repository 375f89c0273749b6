import { forgetWords, forgetWriter, leftBy, putWordsAside } from './owner.ts';

/**
 * Nothing remains on this device of whoever was here: words, what was read, what waited to be sent. Only the look of the
 * site does. What is in memory goes with the document, so a new one must follow.
 */
export async function leaveNothing(): Promise<void> {
  // First, since by it other tabs know and no one writes any more.
  forgetWords();
  await forgetKept();
}

/**
 * Somebody's session is over without a sign-out: nothing of them shows any more, but no word is lost. What they wrote and
 * nobody has sent stays out of sight until they sign in again. Where another tab has signed out, nothing remains. Gives
 * whether there are words that this page may show.
 */
export async function leaveUnsent(): Promise<boolean> {
  const hadWords = putWordsAside();
  await forgetKept();
  return hadWords;
}

/** What was read and what waited to be sent; not what somebody has left here without a sign-out. */
export async function forgetKept(): Promise<void> {
  await Promise.allSettled([forgetStore(), forgetRead()]);
}

async function forgetStore(): Promise<void> {
  const { clearDevice } = await import('./device-store.ts');
  if ((await clearDevice(leftBy())) === 0) forgetWriter();
}

/** Of what a worker keeps the site's own files may stay; even public pages tell what somebody has read. */
async function forgetRead(): Promise<void> {
  if (typeof caches === 'undefined') return;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (!ownFile.test(new URL(request.url).pathname)) await cache.delete(request);
  }
}

const ownFile = /^\/(?:_next\/static\/|offline$)/;
