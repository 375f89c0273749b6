import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { keptIn } from './device.ts';
import { newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const notice = (page: Page) => page.getByText('Prova was updated. Reload when it suits you.');
const composer = (page: Page) => page.getByRole('textbox', { name: 'Write a comment' });

/** Ten minutes and more in another tab. */
async function comeBack(page: Page): Promise<void> {
  await page.clock.fastForward('11:00');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test(
  'a tab that comes back to a newer build is told, and keeps what was written when it reloads',
  anyWindow,
  async ({ page }) => {
    const [me] = await newMembers(1);
    if (me) await signIn(page, me);
    await page.clock.install();
    await page.goto('/projects/crosshair');
    await expect(async () => expect(await keptIn(page)).toContain('"queryKey"')).toPass();
    const same = page.waitForResponse('**/health');
    await comeBack(page);
    await (await same).finished();
    await page.route('**/health', (route) => route.fulfill({ json: { status: 'ok', build: 'another' } }));
    await composer(page).fill('A word that must not be lost');
    await expect(notice(page)).toHaveCount(0);
    await comeBack(page);
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(notice(page)).toHaveCount(0);
    await expect(composer(page)).toHaveValue('A word that must not be lost');
  },
);

test('a page whose code is gone after an update is loaded anew, once', anyWindow, async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  await page.route('**/_next/static/chunks/**', (route) => (documents.length > 0 ? route.continue() : route.abort()));
  await page.getByRole('link', { name: 'Search' }).filter({ visible: true }).first().dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await expect(page).toHaveURL('/search');
  expect(documents).toHaveLength(1);
});

test('where code stays away there is the document, without loading over and over', anyWindow, async ({ page }) => {
  await page.goto('/');
  await hydrated(page);
  // What the whole site is made of is there; the page's own code is not.
  const known = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await page.route('**/_next/static/chunks/**', (route) =>
    known.includes(route.request().url()) ? route.continue() : route.abort(),
  );
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  await page.getByRole('link', { name: 'Search' }).filter({ visible: true }).first().dispatchEvent('click');
  await page.waitForURL('/search');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await page.waitForLoadState('load');
  expect(documents).toBe(1);
});
