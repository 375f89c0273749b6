import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { startBrowser } from './browser.ts';
import { controlPage } from './control-page.ts';
import { type Press, watchHeadings, watchPress } from './press.ts';
import { benchDatabase, benchServices, benchSite } from './seeded-site.ts';

const rounds = 5;
const rowsPerRound = 10;
/** A reader looks at a list before choosing; by then what a page begins once it is idle is through. */
const lookMs = 2000;

type Way = {
  /** Comes to a row's link in the site, and waits for what that loads. */
  approach?: (page: Page, row: number) => Promise<void>;
  press: (page: Page, row: number) => Promise<void>;
};

export type Measured = {
  /** Round by round, a press for each row. */
  ours: Press[][];
  control: Press[][];
  /** What each press of ours asked the server for, beside static files. */
  requests: string[][];
};

/** From the feed to its rows' pages, one after the other, in the site and in the control page in turn. */
export async function measureNavigations({ approach, press }: Way, lifetime: AsyncDisposableStack): Promise<Measured> {
  const services = await benchServices(lifetime);
  const { url } = await benchSite(lifetime, { services, database: await benchDatabase(services, 100_000) });
  const browser = await startBrowser(lifetime);
  // The control page is answered here, which a service worker would hide.
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, serviceWorkers: 'block' });
  await watchHeadings(page);
  if (process.env.SLOW) await slowDown(page);
  await page.goto(url);
  const links = await page.locator('article h3 a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const opened = links.slice(0, rowsPerRound).filter((link) => link !== null);
  const control = await controlPage(page, url, opened);

  const measured: Measured = { ours: [], control: [], requests: [] };
  for (let round = -1; round < rounds; round++) {
    await page.mouse.move(0, 0);
    await page.goto(url);
    await codeIsLoaded(page);
    await pause(lookMs);
    const ours: Press[] = [];
    for (const row of opened.keys()) {
      await approach?.(page, row);
      const requests = requestsOf(page);
      ours.push(await watchPress(page, () => press(page, row)));
      await page.mouse.up();
      if (round >= 0) measured.requests.push(requests.end());
      await page.goBack();
      await rowLink(page, row).waitFor();
    }
    await control.open();
    const swapped: Press[] = [];
    for (const row of opened.keys()) {
      if (approach) await rowLink(page, row).hover();
      swapped.push(await watchPress(page, () => press(page, row)));
      await page.mouse.up();
      await control.back();
    }
    if (round < 0) continue;
    measured.ours.push(ours);
    measured.control.push(swapped);
  }
  return measured;
}

/** `SLOW=1`: a phone of the lower middle on slow 4G, as the browser imitates them, for the control page too. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 2 ** 20) / 8,
    uploadThroughput: (0.75 * 2 ** 20) / 8,
  });
}

/** The row's link to its project. */
export const rowLink = (page: Page, row: number) => page.locator('article h3 a').nth(row);

/** The rows' route has been loaded by the first one's link. */
async function codeIsLoaded(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByType('resource').filter(({ name }) => /\/projects\/.*_rsc/.test(name)).length > 1,
  );
}

function requestsOf(page: Page) {
  const requests: string[] = [];
  const note = (request: { url(): string }) => {
    if (!/\/_next\/static\/|\/api\/live\?/.test(request.url())) requests.push(request.url());
  };
  page.on('request', note);
  return {
    end() {
      page.off('request', note);
      return requests;
    },
  };
}
