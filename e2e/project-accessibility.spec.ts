import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';

const paths = [
  '/projects/crosshair',
  '/projects/nothing-proved',
  '/projects/from-right-to-left',
  '/projects/unknown',
  '/search',
  '/search?q=crosshair',
  '/search?q=qqzzxxyy',
];

for (const path of paths) {
  test(`axe finds nothing on ${path}`, anyWindow, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
  });
}
