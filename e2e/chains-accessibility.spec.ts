import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { aChainScene } from './chain-scene.ts';
import { act, signIn } from './member.ts';

test('axe finds nothing on the pages of chains', anyWindow, async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { owner, builder, slug, project } = await aChainScene(request, { requiresApproval: true });
  await act(request, builder, ['chain.submit', { slug, project, message: 'It belongs here.' }]);
  const first = page.getByRole('main').locator('a[data-row]').first();
  // What was made a moment ago may take two seconds to be listed.
  await expect(async () => {
    await page.goto('/chains');
    await expect(first).toBeVisible({ timeout: 1000 });
  }).toPass();
  const listed = (await first.getAttribute('href')) ?? '';
  const shown = ['/chains', '/chains?category=games', listed, `${listed}?view=projects`, `${listed}/log`];
  for (const path of shown) expect(await problemsOn(page, path), path).toEqual([]);
  await signIn(page, owner);
  for (const path of [`/chains/${slug}`, `/chains/${slug}/moderation`, `/chains/${slug}/edit`, '/chains/new'])
    expect(await problemsOn(page, path), path).toEqual([]);
});

/** What axe finds on the page of a path. */
async function problemsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  return findings(page);
}
