import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const place = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: /^Main/ }).getByRole('link', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a hovered page opens without a request, whole', async ({ page }) => {
  const answered = page.waitForResponse(/leaderboard\.projects/);
  await page.goto('/');
  await place(page, 'Leaderboard').hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await place(page, 'Leaderboard').click();
    await expect(heading(page, 'Leaderboard')).toBeVisible();
    await expect(page.getByRole('table').getByRole('rowheader').first()).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
});

test('a page that was not hovered comes by one request; until then the old one stays', anyWindow, async ({ page }) => {
  const segment = page.waitForResponse(/leaderboard.*__PAGE__|__PAGE__.*leaderboard|_rsc/);
  await page.goto('/');
  await segment;
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/trpc/leaderboard.projects*', async (route) => {
    await released;
    await route.continue();
  });
  const requests = requestsOf(page);
  await place(page, 'Leaderboard').dispatchEvent('click');
  await expect.poll(() => dataOf(requests).length).toBe(1);
  await expect(heading(page, 'Projects')).toBeVisible();
  release();
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  expect(dataOf(requests)).toHaveLength(1);
});

test('a mouse navigates as its button goes down, a modified click opens a new tab', async ({ page, context }) => {
  await page.goto('/');
  await place(page, 'Leaderboard').hover();
  await page.mouse.down();
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  await page.mouse.up();
  await expect(page).toHaveURL('/leaderboard');
  const opened = context.waitForEvent('page');
  await place(page, /^(Projects|Feed)$/).click({ modifiers: ['ControlOrMeta'] });
  await (await opened).waitForURL((url) => url.pathname === '/');
  await expect(page).toHaveURL('/leaderboard');
});

test('the keyboard opens a page, finds its content first, and comes back to the link', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await place(page, 'Leaderboard').focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await page.goBack();
  await expect(place(page, 'Leaderboard')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  // Forward to a page that was left from before is no way back.
  await place(page, /^(Projects|Feed)$/).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Projects')).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
});

test('Back over a link to a part of the page shows that page again, where it was', anyWindow, async ({ page }) => {
  await page.goto('/projects/crosshair');
  await hydrated(page);
  const why = page.getByRole('region', { name: 'Why this score' });
  await why.locator('a[href="#comments"]').click();
  await expect(page).toHaveURL('/projects/crosshair#comments');
  const there = await page.evaluate(() => scrollY);
  expect(there).toBeGreaterThan(0);
  await place(page, 'Leaderboard').click();
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL('/projects/crosshair#comments');
  await expect(heading(page, 'Crosshair')).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(there);
  await page.goBack();
  await expect(page).toHaveURL('/projects/crosshair');
  await expect(heading(page, 'Crosshair')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(heading(page, 'Leaderboard')).toBeVisible();
});

test('the theme follows the system until it is switched, and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  expect(await ground()).toBe(light);
  await page.reload();
  expect(await ground()).toBe(light);
});

test('contrast follows the system until a member chooses, and is remembered', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await page.goto('/settings');
  await hydrated(page);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const choice = (name: string) => page.getByRole('group', { name: 'Contrast' }).getByRole('radio', { name });
  const usual = await ink();
  await page.emulateMedia({ contrast: 'more' });
  const more = await ink();
  expect(more).not.toBe(usual);
  await choice('Normal').check();
  expect(await ink()).toBe(usual);
  await page.reload();
  expect(await ink()).toBe(usual);
  await expect(choice('Normal')).toBeChecked();
  await choice('As the system has it').check();
  expect(await ink()).toBe(more);
  await page.emulateMedia({ contrast: 'no-preference' });
  expect(await ink()).toBe(usual);
  await choice('High').check();
  expect(await ink()).toBe(more);
});

test('on paper it is dark on light, whatever the theme, without what is pressed', anyWindow, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/projects/crosshair');
  const tagline = page.getByRole('main').getByText('Draws vertical crosshair lines and keeps charts in step').first();
  const shades = () =>
    tagline.evaluate((words) => [getComputedStyle(words).color, getComputedStyle(document.body).backgroundColor]);
  const light = await shades();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await shades()).not.toEqual(light);
  await page.emulateMedia({ media: 'print' });
  expect(await shades()).toEqual(light);
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await shades()).toEqual(light);
  await expect(heading(page, 'Crosshair')).toBeVisible();
  for (const role of ['button', 'navigation', 'textbox'] as const) await expect(page.getByRole(role)).toHaveCount(0);
});

test('an unknown address answers 404 and says what to do', anyWindow, async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle('Page not found · Prova');
  const below = await page
    .getByRole('contentinfo')
    .evaluate((foot) => innerHeight - foot.getBoundingClientRect().bottom);
  expect(Math.round(below), 'under a short page the foot stands at the end of the window').toBe(0);
  await page.getByRole('main').getByRole('link', { name: 'All projects' }).click();
  await expect(heading(page, 'Projects')).toBeVisible();
});

test('a page whose data does not come says so, and comes back', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.route('**/api/trpc/leaderboard.projects*', (route) => route.abort());
  await place(page, 'Leaderboard').dispatchEvent('click');
  await expect(heading(page, 'This page could not be loaded')).toBeVisible({ timeout: 15_000 });
  await page.unroute('**/api/trpc/leaderboard.projects*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page, 'Leaderboard')).toBeVisible();
});
