import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search everything' });

test('results follow the typing, the address too, and the focus stays', async ({ page }) => {
  await page.goto('/search');
  await box(page).click();
  await expect(async () => {
    await box(page).fill('');
    await box(page).pressSequentially('crossh');
    await expect(page).toHaveURL('/search?q=crossh', { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'Projects' }).getByRole('link', { name: 'Crosshair' })).toBeVisible();
  await expect(box(page)).toBeFocused();
  await box(page).pressSequentially('air lines');
  await expect(page).toHaveURL('/search?q=crosshair+lines');
  await expect(box(page)).toBeFocused();
  await expect(page.locator('mark').filter({ visible: true }).first()).toHaveText('Crosshair');
});

test('one can type at once where the search was opened to search', anyWindow, async ({ page }) => {
  await page.goto('/leaderboard');
  await page.getByRole('link', { name: 'Search' }).filter({ visible: true }).click();
  await expect(box(page)).toBeFocused();
  await box(page).pressSequentially('crosshair');
  const found = page.getByRole('region', { name: 'Projects' }).getByRole('link', { name: 'Crosshair' });
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
  await page.goBack();
  await expect(found).toBeFocused();
});

test('what was found stays until the next is', anyWindow, async ({ page }) => {
  await page.goto('/search?q=crosshair');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/trpc/search.all*', async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(/search\.all/);
  await box(page).fill('tagline');
  await asked;
  await expect(page.getByRole('link', { name: 'Crosshair' })).toBeVisible();
  release();
  await expect(page.getByText('Best results for “tagline”')).toBeVisible();
});

test('one kind alone has an address and a way back', anyWindow, async ({ page }) => {
  await page.goto('/search?q=mirela');
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page).toHaveURL('/search?q=mirela&kind=users');
  await expect(page.getByRole('region', { name: 'People' })).toContainText('Mirela Vant');
  await expect(page.getByText('1 result for “mirela”')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Everything' })).toHaveAttribute('aria-current', 'page');
});

test('a misspelt name finds the nearest and says so', anyWindow, async ({ page }) => {
  await page.goto('/search?q=crosshiar');
  await expect(page.getByText('Nothing is spelt like “crosshiar”. These are for “crosshair”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Crosshair' })).toBeVisible();
});

test('nothing found says what to try', anyWindow, async ({ page }) => {
  await page.goto('/search?q=qqzzxxyy');
  await expect(page.getByRole('heading', { name: 'Nothing for “qqzzxxyy”' })).toBeVisible();
  await page.getByRole('link', { name: 'Browse projects' }).click();
  await expect(page).toHaveURL('/');
});

test('before anything is looked for there are suggestions', anyWindow, async ({ page }) => {
  await page.goto('/search');
  await expect(page.getByRole('region', { name: 'Trending now' }).getByRole('link')).toHaveCount(5);
  const word = page.getByRole('region', { name: 'Try' }).getByRole('link').first();
  const text = (await word.textContent()) ?? '';
  await word.click();
  await expect(box(page)).toHaveValue(text);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a form', anyWindow, async ({ page }) => {
    await page.goto('/search');
    await box(page).fill('crosshair');
    await box(page).press('Enter');
    await expect(page).toHaveURL('/search?q=crosshair');
    await expect(page.getByRole('link', { name: 'Crosshair' })).toBeVisible();
  });
});
