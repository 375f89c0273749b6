import type { Page, Request } from '@playwright/test';

/**
 * What the page asks for from now on beside static files and the live stream, which a browser holds once it is idle, as
 * '/path?query'; grows as it happens. What it loads ahead while nobody does anything ends with ' (ahead)'.
 */
export function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { protocol, pathname, search } = new URL(request.url());
    if (protocol === 'http:' && !/^\/(?:_next\/static\/|uploads\/|api\/live$)/.test(pathname))
      requests.push(pathname + search + aheadMark(request));
  });
  return requests;
}

const aheadMark = (request: Request) => (request.headers().purpose === 'prefetch' ? ' (ahead)' : '');

/** Those of them that read data now: what is loaded ahead comes when the page is idle, telling that a page was looked at reads none, and the others are segments of pages that links lead to, which a page loads when it is idle. */
export const dataOf = (requests: string[]): string[] =>
  requests.filter(
    (request) =>
      request.startsWith('/api/') &&
      !request.endsWith(' (ahead)') &&
      !/^\/api\/trpc\/(?:project\.view|odds\.tell|speed\.tell)/.test(request),
  );

/** Until the page listens, the frame around it and what is in it: what is hovered or pressed before is lost on it. */
export const hydrated = (page: Page) =>
  page.waitForFunction(() =>
    ['body > *', 'header a', 'main a, main button, main input'].every((selector) => {
      const first = document.querySelector(selector);
      return !first || Object.keys(first).some((key) => /^__react/.test(key));
    }),
  );

/** Until the page also hears keys: its effects have run. */
export async function listening(page: Page): Promise<void> {
  await hydrated(page);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
}
