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

/** A phone's. */
const narrow = { width: 390, height: 844 };

/**
 * What axe finds wrong on the page, each with where, and whether it scrolls sideways: as it is, then in the dark, where only what
 * is about colors can differ, then in a phone's window. With SCREENSHOTS set, a picture of each is kept in that folder.
 */
export async function findings(page: Page): Promise<string[]> {
  test.setTimeout(test.info().timeout + lookMs);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await keepPicture(page, 'light');
  await page.evaluate(await source());
  const found = [...(await analyze(page)), ...(await sideways(page))];
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, 'dark');
  const inTheDark = await analyze(page, { runOnly: rulesOfColor });
  const wide = page.viewportSize() ?? narrow;
  await page.setViewportSize(narrow);
  await keepPicture(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await keepPicture(page, 'light');
  const whenNarrow = [...(await analyze(page)), ...(await sideways(page))];
  await page.setViewportSize(wide);
  return [
    ...found,
    ...inTheDark.map((finding) => `dark: ${finding}`),
    ...whenNarrow.map((finding) => `narrow: ${finding}`),
  ];
}

async function sideways(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`scrolls sideways by ${over}`] : [];
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
