import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { applyFrame } from './apply-frame.ts';
import { Tab } from './tabs.ts';
import { type Frame, shownTopics, takeFrame, watchTopics } from './topics.ts';

/** So long after it was hidden a page hears nothing any more. */
const hiddenMs = 60_000;
/** Who was away for longer reads anew, and is not told what happened meanwhile. */
const longMs = 5 * 60_000;
/** How often it is noted that somebody looks. */
const noteMs = 30_000;

type Parts = { queryClient: QueryClient; t: Translator<'live'>; signal: AbortSignal };

/** Hears for as long as somebody looks, or did a moment ago. */
export function keepLive({ queryClient, t, signal }: Parts): void {
  let tab: Tab | undefined;
  let lastId: string | undefined;
  let lookedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (frame: Frame) => {
    if (takeFrame(frame)) applyFrame({ queryClient, t }, frame);
  };
  // A device that sleeps takes no note either, whatever it showed.
  const noteLook = () => {
    const wasAway = Date.now() - lookedAt > longMs;
    lookedAt = Date.now();
    if (!wasAway) return;
    lastId = undefined;
    void queryClient.invalidateQueries();
  };
  const join = () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    noteLook();
    if (tab) return;
    tab = new Tab(lastId, take);
    tab.show(shownTopics());
  };
  const leave = () => {
    clearTimeout(timer);
    if (!tab) return;
    lastId = tab.lastId;
    tab.leave();
    tab = undefined;
  };
  const look = () => {
    if (document.visibilityState === 'visible') return join();
    noteLook();
    timer = setTimeout(leave, hiddenMs);
  };

  const unwatch = watchTopics(() => tab?.show(shownTopics()));
  document.addEventListener('visibilitychange', look, { signal });
  // A page that is kept for going back holds no connection and no lock.
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', join, { signal });
  const noting = setInterval(() => document.visibilityState === 'visible' && noteLook(), noteMs);
  signal.addEventListener('abort', () => {
    clearInterval(noting);
    unwatch();
    leave();
  });
  join();
}
