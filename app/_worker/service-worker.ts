import { keepAnswer } from '#app/_device/bounded-cache.ts';
import { cachePrefix, documentsPrefix, readsCache } from '#app/_device/kept-fields.ts';
import { isPublicPage } from '#app/_device/public-page.ts';
import { documentFor, keepDocument, offlinePath } from './documents.ts';
import { version } from './version.ts';

declare const self: ServiceWorkerGlobalScope;

/** What stands between a page and the network, for files and documents alone. Data never passes here. */
const filesCache = `${cachePrefix}files-${version}`;
const imagesCache = `${cachePrefix}images`;
const documentsCache = `${documentsPrefix}${version}`;
const filesBounds = { entries: 400, bytes: 24 * 2 ** 20 };
const imagesBounds = { entries: 200, bytes: 24 * 2 ** 20 };

/** What a page tells: which page is looked at, and the files that it was made with. */
export type Seen = { pathname: string; files: string[] };

self.addEventListener('install', (event) => {
  // Where the browser knows such routes, what is asked of the API does not wake this worker.
  const routes = (event as unknown as { addRoutes?: (routes: object[]) => Promise<void> }).addRoutes?.bind(event);
  const direct = [
    { condition: { urlPattern: '/api/*' }, source: 'network' },
    { condition: { urlPattern: { search: '*_rsc=*' } }, source: 'network' },
    { condition: { requestMethod: 'POST' }, source: 'network' },
  ];
  event.waitUntil(routes?.(direct).catch(() => {}) ?? Promise.resolve());
  event.waitUntil(keepPage(offlinePath));
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
  else if (url.pathname.startsWith('/_next/static/')) event.respondWith(fileOf(request));
  else if (/^\/(?:uploads\/|_next\/image)/.test(url.pathname)) event.respondWith(imageOf(event));
});

self.addEventListener('message', (event) => {
  const { pathname, files } = event.data as Seen;
  if (isPublicPage(pathname)) event.waitUntil(keepPage(pathname, files));
});

/** Keeps a page's document, made for nobody, with the files that it needs. */
async function keepPage(pathname: string, files: string[] = []): Promise<void> {
  const named = await keepDocument(documentsCache, pathname);
  const cache = await caches.open(filesCache);
  for (const file of new Set([...files, ...named])) {
    if (!/^\/_next\/static\//.test(file) || (await cache.match(file))) continue;
    const answer = await fetch(file).catch(() => undefined);
    if (answer?.ok) await keepAnswer(cache, { url: file, answer }, filesBounds);
  }
}

/** What a build makes stays the same under its name. */
async function fileOf(request: Request): Promise<Response> {
  const cache = await caches.open(filesCache);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) void keepAnswer(cache, { url: request.url, answer: answer.clone() }, filesBounds);
  return answer;
}

/** Pictures have the hash of what they hold in their names. */
async function imageOf(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(imagesCache);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const answer = await fetch(request);
  const isImage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('image/');
  if (isImage) event.waitUntil(keepAnswer(cache, { url: request.url, answer: answer.clone() }, imagesBounds));
  return answer;
}

/** What another build kept does not fit this one. Nothing goes where there was none. */
async function forgetOldBuilds(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(cachePrefix) && !isCurrent(name));
  if (old.length > 0) await Promise.all([...old, readsCache].map((name) => caches.delete(name)));
}

const isCurrent = (name: string): boolean => [filesCache, imagesCache, documentsCache, readsCache].includes(name);
