import AxeBuilder from '@axe-core/playwright';
import { type Page, test } from '@playwright/test';

/** On a busy machine; a journey may look at many pages. */
const lookMs = 10_000;

/**
 * What axe finds wrong on the page, each with where, and whether it scrolls sideways. The other theme changes colors alone:
 * in it, only what is about them is looked at. With SCREENSHOTS set, a picture in each theme is kept in that folder.
 */
export async function findings(page: Page): Promise<string[]> {
  test.setTimeout(test.info().timeout + lookMs);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await keepPicture(page, 'light');
  const found = await analyze(axe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, 'dark');
  const inTheDark = await analyze(axe(page).withRules(['color-contrast', 'link-in-text-block']));
  await page.emulateMedia({ colorScheme: 'light' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const sideways = over > 0 ? [`scrolls sideways by ${over}`] : [];
  return [...found, ...inTheDark.map((finding) => `dark: ${finding}`), ...sideways];
}

/** Without frames, for which alone it would open another page. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

async function analyze(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
}

async function keepPicture(page: Page, theme: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const { pathname, search } = new URL(page.url());
  const name = `${pathname}${search}`.replaceAll(/[^a-z0-9]+/gi, '-');
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}-${theme}.png`, fullPage: true });
}
