import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { aChainScene } from './chain-scene.ts';
import { act, signIn } from './member.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the pages of chains, ${colorScheme}`, async ({ page, request }, {
    project: { name: device },
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { owner, builder, slug, project } = await aChainScene(request, { requiresApproval: true });
    await act(request, builder, ['chain.submit', { slug, project, message: 'It belongs here.' }]);
    await page.goto('/chains');
    const listed = (await page.getByRole('main').locator('a[data-row]').first().getAttribute('href')) ?? '';
    const shown = ['/chains', '/chains?category=games', listed, `${listed}?view=projects`, `${listed}/log`];
    for (const path of shown) expect(await problemsOn(page, path, `${device}-${colorScheme}`), path).toEqual([]);
    await signIn(page, owner);
    for (const path of [`/chains/${slug}`, `/chains/${slug}/moderation`, `/chains/${slug}/edit`, '/chains/new'])
      expect(await problemsOn(page, path, `${device}-${colorScheme}`), path).toEqual([]);
  });
}

/** What axe finds, and whether it scrolls sideways; with SCREENSHOTS set, a picture of the page is kept there. */
async function problemsOn(page: Page, path: string, of: string): Promise<string[]> {
  await page.goto(path);
  const folder = process.env.SCREENSHOTS;
  const file = `${of}-${path.slice(1).replaceAll(/[^a-z0-9]+/g, '-')}.png`;
  if (folder) await page.screenshot({ path: `${folder}/${file}`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
  return over > 0 ? [...found, `scrolls sideways by ${over}`] : found;
}
