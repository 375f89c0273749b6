import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';

const paths = [
  '/',
  '/?technologies=react&hasDemo=true&minScore=5',
  '/?minScore=100&hasDemo=true',
  '/leaderboard',
  '/leaderboard?board=people',
  '/leaderboard?board=chains',
  '/no-such-page',
];

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const path of paths) {
  test(`axe finds nothing on ${path}`, anyWindow, async ({ page }) => {
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing in the gallery', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Gallery' }).click();
  expect(await findings(page)).toEqual([]);
});

test('axe finds nothing in the filters', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

for (const width of [390, 768, 1280, 1920]) {
  test(`nothing scrolls sideways at ${width}`, anyWindow, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/', '/leaderboard', '/leaderboard?board=chains', '/no-such-page']) {
      await page.goto(path);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}
