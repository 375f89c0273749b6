import { keepAnswer, trim } from '#app/_device/bounded-cache.ts';
import { cachePrefix, documentsPrefix } from '#app/_device/kept-fields.ts';
import { defaultLocale } from '#db/vocabulary.ts';
import { publicPathOf } from '#server/odds/public-page.input.ts';
import { documentFor, documentForNobody, filesIn, isIn, offlinePath, type Page } from './documents.ts';
import { version } from './version.ts';

declare const self: ServiceWorkerGlobalScope;

/** What stands between a page and the network, for files and documents alone. Data never passes here. */
const filesCache = `${cachePrefix}files-${version}`;
const imagesCache = `${cachePrefix}images`;
const documentsCache = `${documentsPrefix}${version}`;
const documentsBounds = { entries: 60, bytes: 16 * 2 ** 20 };
const filesBounds = { entries: 400, bytes: 24 * 2 ** 20 };
const imagesBounds = { entries: 200, bytes: 24 * 2 ** 20 };

/** What a page tells: which page is looked at, and the files that it was made with. */
export type Seen = Page & { files: string[] };

self.addEventListener('install', (event) => {
  // Where the browser knows such routes, what is asked of the API does not wake this worker.
  const routes = (event as unknown as { addRoutes?: (routes: object[]) => Promise<void> }).addRoutes?.bind(event);
  const direct = [
    { condition: { urlPattern: '/api/*' }, source: 'network' },
    { condition: { urlPattern: { search: '*_rsc=*' } }, source: 'network' },
    { condition: { requestMethod: 'POST' }, source: 'network' },
  ];
  event.waitUntil(routes?.(direct).catch(() => {}) ?? Promise.resolve());
  event.waitUntil(keepPage({ pathname: offlinePath, locale: defaultLocale }));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([forgetOldBuilds(), self.registration.navigationPreload?.enable(), self.clients.claim()]),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(documentFor(event, documentsCache));
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(keptOrNetwork(event, filesCache));
  else if (/^\/(?:uploads\/|_next\/image)/.test(url.pathname)) event.respondWith(keptOrNetwork(event, imagesCache));
});

self.addEventListener('message', (event) => {
  const { files, ...page } = event.data as Seen;
  if (publicPathOf(page.pathname)) event.waitUntil(keepPage(page, files).then(() => keepOffline(page.locale)));
});

/** A new build keeps it before it knows who reads which language. */
async function keepOffline(locale: string): Promise<void> {
  const documents = await caches.open(documentsCache);
  if (!(await isIn(locale, await documents.match(offlinePath)))) await keepPage({ pathname: offlinePath, locale });
}

/** Keeps a page's document, made for nobody, once all files that it needs are kept. */
async function keepPage(page: Page, files: string[] = []): Promise<void> {
  const documents = await caches.open(documentsCache);
  const answer = await documentForNobody(documents, page);
  const named = answer ? filesIn(await answer.clone().text()) : [];
  const cache = await caches.open(filesCache);
  await Promise.all([...new Set([...files, ...named])].map((file) => keepFile(cache, file)));
  if (answer) await keepAnswer(documents, page.pathname, answer);
  await trim(documents, documentsBounds);
  await trim(cache, filesBounds);
  await trim(await caches.open(imagesCache), imagesBounds);
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  if (await cache.match(file)) return;
  const answer = await fetch(file).catch(() => undefined);
  if (answer?.ok) await keepAnswer(cache, file, answer);
}

/** What a build makes stays the same under its name; pictures have the hash of what they hold in theirs. */
async function keptOrNetwork(event: FetchEvent, cacheName: string): Promise<Response> {
  const { url } = event.request;
  const cache = await caches.open(cacheName);
  const kept = await cache.match(url);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(keepAnswer(cache, url, answer.clone()));
  return answer;
}

/** What another build kept does not fit this one. Nothing goes where there was none. */
async function forgetOldBuilds(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(cachePrefix) && !isCurrent(name));
  if (old.length > 0) await Promise.all(old.map((name) => caches.delete(name)));
}

const isCurrent = (name: string): boolean => [filesCache, imagesCache, documentsCache].includes(name);
