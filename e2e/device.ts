import type { Page } from '@playwright/test';

/** All that the page's browser keeps for the site, as text: every storage that scripts can read. */
export const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const parts: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    // One that is not there yet would be made here, without what the site puts into it.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'prova');
    if (isThere) {
      const store = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open('prova');
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const name of store.objectStoreNames) {
        const all = store.transaction(name).objectStore(name).getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        parts.push(all.result);
      }
      store.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) parts.push(request.url, await (await cache.match(request))?.text());
    }
    return JSON.stringify(parts);
  });
