import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { signInAsNew } from './member.ts';

const ofVisitors = ['/sign-in', '/sign-up', '/reset-password', '/reset-password?token=any', '/confirmed'];
const ofMembers = ['/settings', '/settings/security', '/settings/sessions', '/settings/mail', '/settings/data'];

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const path of ofVisitors) {
  test(`axe finds nothing on ${path}`, anyWindow, async ({ page }) => {
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing in forms that say what is wrong', anyWindow, async ({ page }) => {
  await page.goto('/sign-up');
  await page.getByRole('main').getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('axe finds nothing in the settings and the menu', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  for (const path of ofMembers) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
    expect(await findings(page), path).toEqual([]);
  }
  await page.getByRole('button', { name: 'Your account' }).click();
  expect(await findings(page)).toEqual([]);
});

test('nothing scrolls sideways', async ({ page }) => {
  await signInAsNew(page);
  for (const path of ofMembers) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
});
