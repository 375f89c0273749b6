import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { dataOf, requestsOf } from './requests.ts';

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
  expect(new URL((await opened).url()).pathname).toBe('/');
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

test('an unknown address answers 404 and says what to do', anyWindow, async ({ page }) => {
  const response = await page.goto('/no-such-page');
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle('Page not found · Prova');
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
