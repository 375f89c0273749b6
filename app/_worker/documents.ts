import { keptAtField } from '#app/_device/kept-fields.ts';
import { localeField } from '#server/locale/locale.input.ts';

/** Tells what there is where a page was not kept. */
export const offlinePath = '/offline';

/** What was kept a moment ago, in the same language, is not asked for again. */
const freshMs = 10 * 60_000;
/** Where a page was kept, it is shown when the network takes longer. */
const patienceMs = 5000;

/** A page, and the language that it is read in. */
export type Page = { pathname: string; locale: string };

/**
 * A page's document as it is for everybody: it is asked for without cookies, so nobody's name or data is in it. Undefined
 * where there is none, or it was kept a moment ago.
 */
export async function documentForNobody(cache: Cache, { pathname, locale }: Page): Promise<Response | undefined> {
  const kept = await cache.match(pathname);
  const keptAt = Number(kept?.headers.get(keptAtField) ?? 0);
  if (Date.now() - keptAt < freshMs && (await isIn(locale, kept))) return undefined;
  const answer = await fetch(pathname, {
    credentials: 'omit',
    priority: 'low',
    headers: { [localeField]: locale },
  }).catch(() => undefined);
  const isDocument = answer?.status === 200 && answer.headers.get('content-type')?.startsWith('text/html');
  return isDocument && !answer.redirected ? answer : undefined;
}

/** Whether a document was kept and is in that language. */
export async function isIn(locale: string, kept: Response | undefined): Promise<boolean> {
  const [root = ''] = (await kept?.clone().text())?.match(/<html [^>]*>/) ?? [];
  return root.includes(` lang="${locale}"`);
}

/** The files of the build that a document names. */
export const filesIn = (document: string): string[] => document.match(/\/_next\/static\/[\w./~@%-]+/g) ?? [];

/** A page from the network, or as it was kept, or what there is instead. */
export async function documentFor(event: FetchEvent, cacheName: string): Promise<Response> {
  const { pathname, search } = new URL(event.request.url);
  const cache = await caches.open(cacheName);
  const kept = await cache.match(pathname);
  const network = fromNetwork(event);
  try {
    const answer = await (kept ? Promise.race([network, pause(patienceMs)]) : network);
    if (answer && !(answer.status >= 502 && answer.status <= 504)) return answer;
    return kept ? await dated(kept) : await network;
  } catch {
    if (kept) return dated(kept);
    const offline = await cache.match(offlinePath);
    if (!offline) return Response.error();
    if (pathname === offlinePath) return dated(offline);
    return Response.redirect(`${offlinePath}?from=${encodeURIComponent(pathname + search)}`);
  }
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  return ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);
}

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

/** The root element says when it was kept. */
async function dated(kept: Response): Promise<Response> {
  const at = kept.headers.get(keptAtField) ?? '';
  const text = await kept.text();
  return new Response(text.replace('<html ', `<html data-kept-at="${at}" `), { headers: kept.headers });
}
