import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const board = (page: Page) => page.getByRole('table');
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name });

test('the document holds the board with its ranks', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/leaderboard');
  await expect(page).toHaveTitle('Leaderboard: projects · Prova');
  const ranks = await board(page).locator('tbody td:first-child').allTextContents();
  expect(ranks).toEqual(ranks.map((_, index) => `${index + 1}`));
  await expect(board(page).getByRole('rowheader')).toHaveCount(ranks.length);
  expect(dataOf(requests)).toEqual([]);
});

test('boards and periods have their addresses', async ({ page }) => {
  await page.goto('/leaderboard');
  await page.getByRole('link', { name: '7 days' }).click();
  await expect(page).toHaveURL('/leaderboard?period=week');
  await tab(page, 'People').click();
  await expect(page).toHaveURL('/leaderboard?board=people');
  await expect(board(page).getByRole('columnheader', { name: 'Karma' })).toBeVisible();
  const karma = await board(page).locator('tbody td:last-child').allTextContents();
  expect(karma.map(Number)).toEqual(karma.map(Number).toSorted((a, b) => b - a));
  await page.goBack();
  await expect(page.getByRole('link', { name: '7 days' })).toHaveAttribute('aria-current', 'true');
});

test('the board reads on where there is more, ranks counting on', anyWindow, async ({ page }) => {
  await page.goto('/leaderboard');
  await expect(board(page).getByRole('rowheader')).toHaveCount(50);
  await page.getByRole('link', { name: 'More' }).click();
  await expect(board(page).locator('tbody td:first-child').nth(50)).toHaveText('51');
});

test('a hovered board opens without a request', anyWindow, async ({ page }) => {
  // Where enough others went on to it, the page has loaded it ahead by itself.
  const answered = page.waitForResponse(/leaderboard\.users/);
  await page.goto('/leaderboard');
  await hydrated(page);
  await tab(page, 'People').hover();
  await answered;
  const requests = requestsOf(page);
  await tab(page, 'People').click();
  await expect(board(page).getByRole('columnheader', { name: 'Karma' })).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the board is in order, can be read and paged', anyWindow, async ({ page }) => {
    await page.goto('/leaderboard');
    // Where scripts run, a score that others change meanwhile changes in its row, and no row moves.
    const scores = await board(page)
      .getByRole('img', { name: /^Proof/ })
      .allTextContents();
    expect(scores.length).toBeGreaterThan(20);
    expect(scores.map(Number)).toEqual(scores.map(Number).toSorted((a, b) => b - a));
    await page.getByRole('link', { name: 'More' }).click();
    await expect(board(page).locator('tbody td:first-child').first()).toHaveText('51');
  });
});
