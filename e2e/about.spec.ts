import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const main = (page: Page) => page.getByRole('main');
const inFooter = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'About this site' }).getByRole('link', { name });

test('the footer leads to what the site is, hovered without a request', async ({ page }) => {
  const answered = page.waitForResponse(/site\.numbers/);
  await page.goto('/leaderboard');
  await hydrated(page);
  await inFooter(page, 'About').hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await inFooter(page, 'About').click();
    await expect(page.getByRole('heading', { level: 1, name: 'About Prova' })).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
  await expect(inFooter(page, 'Speed')).toHaveAttribute('href', '/speed');
});

test('not hovered it comes by one request, and its document by none', anyWindow, async ({ page }) => {
  await page.goto('/leaderboard');
  await hydrated(page);
  const requests = requestsOf(page);
  await inFooter(page, 'About').dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1, name: 'About Prova' })).toBeVisible();
  expect(dataOf(requests)).toHaveLength(1);
  const later = requestsOf(page);
  await page.reload();
  await expect(main(page).getByRole('region', { name: 'This site in numbers' })).toContainText(/Projects\s*\d+/);
  for (const [name, path] of [
    ['Addresses of the public API', '/api/projects/{slug}'],
    ['Addresses of the feeds', '/chains/{slug}/feed.atom'],
  ] as const)
    await expect(main(page).getByRole('table', { name })).toContainText(path);
  expect(dataOf(later)).toEqual([]);
});

test('the formulas show examples, and reckon what one puts in', async ({ page }) => {
  await page.goto('/about');
  await hydrated(page);
  const requests = requestsOf(page);
  await main(page).getByRole('link', { name: 'The formulas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Formulas' })).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
  await expect(main(page).getByRole('region', { name: 'How votes count for the score' })).toContainText('0.378');
  await expect(main(page).getByRole('region', { name: 'Changes' }).getByRole('listitem').first()).toContainText('2026');
  const score = main(page).getByRole('status', { name: 'The proof score of these facts' });
  await main(page).getByRole('spinbutton', { name: 'Votes up' }).fill('0');
  await main(page).getByRole('spinbutton', { name: 'Votes down' }).fill('0');
  await main(page).getByRole('spinbutton', { name: 'Commenters' }).fill('4');
  await expect(score.getByRole('img')).toHaveAccessibleName(/^Proof 27 of 100/);
  await main(page).getByRole('checkbox', { name: 'A screenshot' }).check();
  await expect(score.getByRole('img')).toHaveAccessibleName(/^Proof 32 of 100/);
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/about', '/formulas']) {
    await page.goto(path);
    expect(await findings(page), path).toEqual([]);
  }
});
