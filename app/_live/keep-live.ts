import type { QueryClient } from '@tanstack/react-query';
import type { Translator } from '#app/_i18n/translations.ts';
import { applyFrame } from './apply-frame.ts';
import { Tab } from './tabs.ts';
import { type Frame, shownTopics, takeFrame, watchTopics } from './topics.ts';

/** So long after it was hidden a page hears nothing any more. */
const hiddenMs = 60_000;
/** Who was away for longer reads anew, and is not told what happened meanwhile. */
const longMs = 5 * 60_000;

type Parts = { queryClient: QueryClient; t: Translator<'live'>; signal: AbortSignal };

/** Hears for as long as somebody looks, or did a moment ago. */
export function keepLive({ queryClient, t, signal }: Parts): void {
  let tab: Tab | undefined;
  let lastId: string | undefined;
  let leftAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (frame: Frame) => {
    if (takeFrame(frame)) applyFrame({ queryClient, t }, frame);
  };
  const join = () => {
    clearTimeout(timer);
    if (tab || document.visibilityState !== 'visible') return;
    if (leftAt > 0 && Date.now() - leftAt > longMs) {
      lastId = undefined;
      void queryClient.invalidateQueries();
    }
    tab = new Tab(lastId, take);
    tab.show(shownTopics());
  };
  const leave = () => {
    clearTimeout(timer);
    if (!tab) return;
    lastId = tab.lastId;
    leftAt = Date.now();
    tab.leave();
    tab = undefined;
  };
  const look = () => {
    if (document.visibilityState === 'visible') join();
    else timer = setTimeout(leave, hiddenMs);
  };

  const unwatch = watchTopics(() => tab?.show(shownTopics()));
  document.addEventListener('visibilitychange', look, { signal });
  // A page that is kept for going back holds no connection and no lock.
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', join, { signal });
  signal.addEventListener('abort', () => {
    unwatch();
    leave();
  });
  join();
}
