import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Page, test } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';

declare const axe: typeof Axe;

/** On a busy machine; a journey may look at many pages. */
const lookMs = 10_000;

/** What the other theme can change: colors alone. */
const rulesOfColor = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page, each with where, and whether it scrolls sideways. In the dark only what is about colors is
 * looked at, and only in the wide window, since a narrow one has the same. With SCREENSHOTS set, a picture in each theme is kept in that folder.
 */
export async function findings(page: Page): Promise<string[]> {
  test.setTimeout(test.info().timeout + lookMs);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await keepPicture(page, 'light');
  await page.evaluate(await source());
  const found = await analyze(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, 'dark');
  const inTheDark = test.info().project.name === 'phone' ? [] : await analyze(page, { runOnly: rulesOfColor });
  await page.emulateMedia({ colorScheme: 'light' });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const sideways = over > 0 ? [`scrolls sideways by ${over}`] : [];
  return [...found, ...inTheDark.map((finding) => `dark: ${finding}`), ...sideways];
}

/** axe itself, not its builder for Playwright, which brings it anew for each run and goes through frames, of which there are none. */
const source = () => readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

function analyze(page: Page, options: RunOptions = {}): Promise<string[]> {
  return page.evaluate(async (options) => {
    // Nothing of ours plays, so no media is loaded to hear it.
    const { violations } = await axe.run(document, { ...options, preload: false, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }, options);
}

async function keepPicture(page: Page, theme: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (!folder) return;
  const { pathname, search } = new URL(page.url());
  const name = `${pathname}${search}`.replaceAll(/[^a-z0-9]+/gi, '-');
  await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}-${theme}.png`, fullPage: true });
}
