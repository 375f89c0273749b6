import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const meter = (page: Page) => page.locator('[data-meter]');
/** Places that every page links to, on a phone and on a desk. */
const place = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: /^Main/ }).getByRole('link', { name }).filter({ visible: true });

/** Goes to and fro until the code that measures is there and has measured one. */
async function untilMeasured(page: Page): Promise<void> {
  await expect(async () => {
    await place(page, /^Leaderboard$/).click();
    await expect(heading(page, 'Leaderboard')).toBeVisible({ timeout: 2000 });
    await place(page, /^(Projects|Feed)$/).click();
    await expect(heading(page, 'Projects')).toBeVisible({ timeout: 2000 });
    await expect(meter(page)).toContainText(/\d ms/, { timeout: 1000 });
  }).toPass();
}

/** As when somebody goes to another tab. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    // Every page view is the one in four.
    Math.random = () => 0;
    localStorage.setItem('prova.meter', 'on');
  });
});

test('the page says what it measures, opens whole, and asks for nothing', async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/speed');
  await expect(heading(page, 'Speed')).toBeVisible();
  await hydrated(page);
  expect(dataOf(requests)).toEqual([]);
  for (const name of [
    /From a click to the page, when it was here/,
    /when something had to be asked for/,
    /first page of a visit/,
  ])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Answers that were there already, by policy' })).toBeVisible();
  const warm = page.getByRole('table', { name: 'From a click to the page, when it was here already', exact: true });
  await expect(warm.getByRole('row', { name: /^Last 7 days \d+ \d+ ms \d+ ms/ })).toBeVisible();
  await expect(page.getByText('Writes counted')).toBeVisible();
});

test(
  'what a page view waited is told when it is left, without a name, a cookie or an address',
  anyWindow,
  async ({ page }) => {
    await page.goto('/');
    await untilMeasured(page);
    const answered = page.waitForResponse(/speed\.tell/);
    await hide(page);
    const answer = await answered;
    expect(answer.status()).toBe(200);
    const waits = answer.request().postDataJSON().waits as { kind: string; belowMs: number; count: number }[];
    expect(waits.map(({ kind }) => kind)).toContain('document');
    expect(waits.some(({ kind }) => kind === 'warm' || kind === 'cold')).toBe(true);
    for (const wait of waits) expect(Object.keys(wait).sort()).toEqual(['belowMs', 'count', 'kind']);
    expect(Object.keys(await answer.request().allHeaders())).not.toContain('cookie');
  },
);

for (const [how, refuse] of [
  ['whoever switched it off', () => localStorage.setItem('prova.measuring', 'off')],
  ['a browser that asks for privacy', () => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true })],
] as const) {
  test(`${how} tells nothing`, anyWindow, async ({ page }) => {
    await page.addInitScript(refuse);
    const requests = requestsOf(page);
    await page.goto('/');
    await untilMeasured(page);
    await hide(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(requests.filter((path) => path.includes('speed.tell'))).toEqual([]);
  });
}

test(
  'the meter says that a page that was here took a frame or two, from this tab; it is switched on the page',
  anyWindow,
  async ({ page }) => {
    await page.goto('/');
    await untilMeasured(page);
    // Code that comes behind the first pages of a visit makes one of them cold.
    await expect(async () => {
      await place(page, /^(Projects|Feed)$/).click();
      await expect(heading(page, 'Projects')).toBeVisible({ timeout: 2000 });
      await place(page, /^Leaderboard$/).click();
      await expect(heading(page, 'Leaderboard')).toBeVisible({ timeout: 2000 });
      await expect(meter(page)).toContainText('from this tab', { timeout: 1000 });
    }).toPass();
    await page.goto('/speed');
    await hydrated(page);
    await expect(meter(page)).toBeVisible();
    await page.getByRole('checkbox', { name: 'Show in the corner' }).uncheck();
    await expect(meter(page)).toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Count how long pages take' }).uncheck();
    expect(await page.evaluate(() => localStorage.getItem('prova.measuring'))).toBe('off');
  },
);

test('an answer says where it is from, and a stored one repeats no duration', anyWindow, async ({ request }) => {
  await request.get('/api/leaderboard/users');
  const { headers } = await request.get('/api/leaderboard/users').then((answer) => ({ headers: answer.headers() }));
  expect(headers['cache-status']).toContain('prova-front; hit');
  expect(headers['server-timing']).toBe('cache;desc="front hit"');
});

test('axe finds nothing on the page', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/speed');
  await expect(meter(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
