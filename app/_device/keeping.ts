import type { Query, QueryClient } from '@tanstack/react-query';
import { deviceNow } from '#app/_ahead/keeper.ts';
import type { Translator } from '#app/_i18n/translations.ts';
import { loadMarkdown } from '#app/_markdown/markdown';
import { openOutbox } from '#app/_outbox/open-outbox.ts';
import { sendSoon } from '#app/_outbox/sending.ts';
import { publicPathOf } from '#server/odds/public-page.input.ts';
import { loadFindHere } from './kept-first.ts';
import { isReached, noteAnswered, noteUnanswered, onReachChange } from './reach.ts';

/** What shows without a network must be here before there is none; what most pages show, before one is opened by a press. */
const loadAhead = () =>
  Promise.all([
    loadMarkdown(),
    loadFindHere(),
    import('#app/_outbox/outbox.ts'),
    import('#app/_outbox/waiting-writes.ts'),
    import('#app/_ui/toaster.tsx'),
    import('./kept-pages.tsx'),
    import('./unreached-words.tsx'),
    import('#app/_outbox/waiting-button.tsx'),
    import('#app/_outbox/loss-sheet.tsx'),
    import('#app/_comment/edit-comment.ts'),
    import('#app/_voice/note-sheet.tsx'),
  ]);

/** Between asking whether there is an answer again: the first pause, the second, and so on. */
const pausesMs = [3000, 5000, 10_000, 20_000, 40_000, 60_000];

/** Whoever has answered this long is there again. */
const steadyMs = 60_000;

let begun = false;

/** Registers the worker, opens the outbox, and watches for when Prova answers again. */
export async function beginKeeping(queryClient: QueryClient, t: Translator<'outbox'>): Promise<void> {
  if (begun) return;
  begun = true;
  addEventListener('offline', () => noteUnanswered());
  if (!navigator.onLine) noteUnanswered();
  watchReach(queryClient);
  await openOutbox(queryClient, t);
  await loadAhead().catch(() => {});
  await registerWorker();
}

/** Has the worker keep a page that everybody sees alike, and the files that it is made with. */
export async function keepPage(pathname: string): Promise<void> {
  const worker = 'serviceWorker' in navigator && navigator.serviceWorker.controller;
  if (!worker || deviceNow().savesData || !isReached() || !publicPathOf(pathname)) return;
  const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  const { lang: locale } = document.documentElement;
  worker.postMessage({ pathname, locale, files: files.filter((file) => file.startsWith('/_next/static/')) });
}

/** Only a production build has one. */
async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await once(navigator.serviceWorker, 'controllerchange');
    await keepPage(location.pathname);
  } catch {
    // Without it the site needs a network.
  }
}

/** While nobody answers, what the page shows is asked for now and then; once one does, all of it is read again. */
function watchReach(queryClient: QueryClient): void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let was = isReached();
  let changedAt = Date.now();
  const askSoon = (inMs = pausesMs[Math.min(tries, pausesMs.length - 1)]) => {
    clearTimeout(timer);
    if (!isReached()) timer = setTimeout(() => void askAgain(), inMs);
  };
  const askAgain = async () => {
    if (navigator.onLine && !document.hidden) {
      tries++;
      await ask(queryClient);
    }
    askSoon();
  };
  onReachChange(() => {
    if (isReached() === was) return;
    was = isReached();
    // What only came back for a moment is not asked sooner.
    if (!was && Date.now() - changedAt > steadyMs) tries = 0;
    changedAt = Date.now();
    if (was) void catchUp(queryClient);
    else askSoon();
  });
  addEventListener('online', () => askSoon(0));
  document.addEventListener('visibilitychange', () => askSoon(0));
  askSoon();
}

/** For one thing that is shown; where nothing is, whether there is anybody. */
async function ask(queryClient: QueryClient): Promise<void> {
  const [query] = queryClient.getQueryCache().findAll({ type: 'active', predicate: isRead });
  if (query) return queryClient.refetchQueries({ queryKey: query.queryKey, exact: true });
  const answer = await fetch('/health?ready').catch(() => undefined);
  if (answer?.ok) noteAnswered();
}

/** Not what waits, which is no read. */
const isRead = ({ options }: { options: { queryFn?: unknown } }): boolean => typeof options.queryFn === 'function';

async function catchUp(queryClient: QueryClient): Promise<void> {
  delete document.documentElement.dataset.keptAt;
  sendSoon(queryClient, 0);
  // The rows of a list stay where its reader is.
  const isMeant = (query: Query) => isRead(query) && !(query.state.data && 'pages' in Object(query.state.data));
  await queryClient.invalidateQueries({ type: 'active', predicate: isMeant });
}

const once = (target: EventTarget, type: string) =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
