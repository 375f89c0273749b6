import { expect, type Locator, test } from '@playwright/test';
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

test('what is selected is told by colours of the system', anyWindow, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const ground = (place: Locator) => place.first().evaluate((one) => getComputedStyle(one).backgroundColor);
  const paper = async () => [await ground(page.locator('body')), 'rgba(255, 255, 255, 0)'];
  await page.goto('/leaderboard');
  expect(await paper()).toContain(await ground(page.getByRole('link', { name: '30 days' })));
  expect(await paper()).not.toContain(await ground(page.getByRole('link', { name: 'All time' })));
  await page.goto('/');
  expect(await paper()).toContain(await ground(page.getByRole('button', { name: 'Gallery' })));
  expect(await paper()).not.toContain(await ground(page.getByRole('button', { name: 'Compact list' })));
});

test('a finger finds a period on 44 pixels, and a maker within a row on 24', anyWindow, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/leaderboard');
  const reach = (link: Element) => {
    link.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = link.getBoundingClientRect();
    const isHit = (at: number) => document.elementFromPoint(left + width / 2, at)?.closest('a') === link;
    return Array.from({ length: 80 }, (_, step) => top + height / 2 + step - 39.5).filter(isHit).length;
  };
  expect(await page.getByRole('link', { name: '30 days' }).evaluate(reach)).toBeGreaterThanOrEqual(44);
  expect(await page.locator('tbody small a').first().evaluate(reach)).toBeGreaterThanOrEqual(24);
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
