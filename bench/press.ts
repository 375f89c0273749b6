import type { Page } from '@playwright/test';

export type Press = {
  /** From the mouse button going down until the next page's first heading was painted (Element Timing). */
  toHeadingMs: number;
  /** Until its last section's heading was painted, where it came later. */
  toWholeMs: number;
  /** Frames between the two without any heading of a page in sight: a blank or a skeleton. */
  emptyFrames: number;
  /** Layout shifts after the heading, those soon after input too. */
  shift: number;
};

/** Prepares every document that `page` opens for `watchPress`. */
export async function watchHeadings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Only what is named is timed, and it must be named before it is painted.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const heading of node.querySelectorAll('h1, h2')) heading.setAttribute('elementtiming', heading.tagName);
        }
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

/** Measures the press that `press` makes, for as long as `settleMs` after the heading. */
export async function watchPress(page: Page, press: () => Promise<unknown>, settleMs = 300): Promise<Press> {
  const measurement = await page.evaluateHandle(
    (settle) => ({
      result: new Promise<Press>((resolve) => {
        const painted: { tag: string; atMs: number }[] = [];
        const shifts: { atMs: number; value: number }[] = [];
        let pressedMs = 0;
        let emptyFrames = 0;
        let isFinished = false;
        const elements = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string; renderTime: number })[]) {
            // The list's own heading is painted anew where one has just gone back to it.
            if (pressedMs === 0 || entry.renderTime <= pressedMs) continue;
            painted.push({ tag: entry.identifier, atMs: entry.renderTime });
            if (entry.identifier === 'H1') setTimeout(finish, settle);
          }
        });
        const layout = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            shifts.push({ atMs: entry.startTime, value: entry.value });
          }
        });
        const countFrame = () => {
          const shown = [...document.querySelectorAll('h1')].some((heading) => heading.checkVisibility());
          if (!shown) emptyFrames++;
          if (!isFinished) requestAnimationFrame(countFrame);
        };
        const finish = () => {
          isFinished = true;
          elements.disconnect();
          layout.disconnect();
          const heading = painted.find(({ tag }) => tag === 'H1')?.atMs ?? Number.NaN;
          resolve({
            toHeadingMs: heading - pressedMs,
            toWholeMs: Math.max(...painted.map(({ atMs }) => atMs)) - pressedMs,
            emptyFrames,
            shift: shifts.filter(({ atMs }) => atMs > heading).reduce((sum, { value }) => sum + value, 0),
          });
        };
        addEventListener(
          'mousedown',
          (event) => {
            pressedMs = event.timeStamp;
            requestAnimationFrame(countFrame);
          },
          { capture: true, once: true },
        );
        elements.observe({ type: 'element' });
        layout.observe({ type: 'layout-shift' });
      }),
    }),
    settleMs,
  );
  await press();
  return measurement.evaluate(({ result }) => result);
}
