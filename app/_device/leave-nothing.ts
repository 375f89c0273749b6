import { forgetWords } from './owner.ts';

/**
 * Nothing remains on this device of whoever was here: words, what was read, what waited to be sent. Only the look of the
 * site does. What is in memory goes with the document, so a new one must follow.
 */
export async function leaveNothing(): Promise<void> {
  // First, since by it other tabs know and no one writes any more.
  forgetWords();
  await forgetKept();
}

/** What was read and what waited to be sent. */
export async function forgetKept(): Promise<void> {
  await Promise.allSettled([forgetStore(), forgetRead()]);
}

async function forgetStore(): Promise<void> {
  const { clearDevice } = await import('./device-store.ts');
  await clearDevice();
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
