import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { aChainScene } from './chain-scene.ts';
import { newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const main = (page: Page) => page.getByRole('main');
const way = (page: Page, name: 'Watch' | 'Mute') => main(page).getByRole('button', { name, exact: true });

test.beforeEach(async ({ page }) => {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  await signIn(page, me);
});

test('a project is watched or muted by a key, at once, and still after a reload', anyWindow, async ({ page }) => {
  await page.goto('/projects/crosshair');
  await hydrated(page);
  await expect(way(page, 'Mute')).toHaveAttribute('aria-pressed', 'false');
  const kept = page.waitForResponse(/watch\.set/);
  await way(page, 'Mute').focus();
  await page.keyboard.press('Enter');
  await expect(way(page, 'Mute')).toHaveAttribute('aria-pressed', 'true');
  await kept;
  await page.reload();
  await expect(way(page, 'Mute')).toHaveAttribute('aria-pressed', 'true');
  await hydrated(page);
  await way(page, 'Watch').click();
  await expect(way(page, 'Watch')).toHaveAttribute('aria-pressed', 'true');
  await expect(way(page, 'Mute')).toHaveAttribute('aria-pressed', 'false');
});

test('what is refused is as it was, and says why', anyWindow, async ({ page }) => {
  await page.route('**/api/trpc/watch.set*', (route) => route.abort());
  await page.goto('/users/mirelav');
  await hydrated(page);
  await way(page, 'Watch').click();
  await expect(page.getByRole('region', { name: /Messages/ }).getByText('That was not kept.')).toBeVisible();
  await expect(way(page, 'Watch')).toHaveAttribute('aria-pressed', 'false');
});

test('settings list what is watched and muted, and take it back', anyWindow, async ({ page, request }) => {
  const { slug } = await aChainScene(request);
  for (const [path, name] of [
    ['/users/mirelav', 'Watch'],
    [`/chains/${slug}`, 'Mute'],
  ] as const) {
    await page.goto(path);
    await hydrated(page);
    const kept = page.waitForResponse(/watch\.set/);
    await way(page, name).click();
    await kept;
  }
  await page.goto('/settings/mail');
  await hydrated(page);
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Person, watched' })).toContainText('Mirela Vant');
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Chain, muted' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const gone = page.waitForResponse(/watch\.set/);
  await main(page).getByRole('button', { name: 'Take back: watching Mirela Vant' }).click();
  await expect(main(page).getByText('Person, watched')).toHaveCount(0);
  await gone;
  await page.reload();
  await expect(main(page).getByText('Chain, muted')).toBeVisible();
  await expect(main(page).getByText('Person, watched')).toHaveCount(0);
});

test('switches that are pressed in one go are all off', anyWindow, async ({ page }) => {
  await page.goto('/settings/mail');
  await hydrated(page);
  const boxes = main(page).getByRole('checkbox');
  await boxes.evaluateAll((all) => {
    for (const box of all.slice(0, 3)) (box as HTMLInputElement).click();
  });
  await expect(main(page).getByRole('checkbox', { checked: false })).toHaveCount(3);
});
