import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const paths = [
  '/projects/crosshair',
  '/projects/nothing-proved',
  '/projects/from-right-to-left',
  '/projects/unknown',
  '/search',
  '/search?q=crosshair',
  '/search?q=qqzzxxyy',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of paths) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    });
  }
}
