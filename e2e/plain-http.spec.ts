import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { act, newMembers, signIn } from './member.ts';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const missing: [object, string[]][] = [
      [Crypto.prototype, ['randomUUID', 'subtle']],
      [Navigator.prototype, ['clipboard', 'credentials', 'locks', 'serviceWorker', 'share', 'canShare']],
      [window, ['caches', 'PublicKeyCredential']],
    ];
    for (const [of, names] of missing) for (const name of names) Reflect.deleteProperty(of, name);
  });
});

test(
  'one writes and hears others without what browsers have on https and localhost only',
  anyWindow,
  async ({ page, request }) => {
    const [me, other] = await newMembers(2);
    if (!me || !other) throw new Error('nobody was made');
    const slug = 'project-45';
    const failures: Error[] = [];
    page.on('pageerror', (error) => failures.push(error));
    await signIn(page, me);
    const listens = page.waitForRequest((one) => /\/api\/live\?/.test(one.url()) && one.url().includes(slug));
    await page.goto(`/projects/${slug}`);
    expect(await page.evaluate(() => 'randomUUID' in crypto || 'locks' in navigator || 'caches' in window)).toBe(false);
    await (await listens).response();
    const vote = page.getByRole('group', { name: 'Vote on Project 45' }).filter({ visible: true });
    const count = vote.locator('.vote-count');
    const before = Number(/-?\d+/.exec((await count.textContent()) ?? '')?.[0]);
    const answered = page.waitForResponse(/vote\.cast/);
    await vote.getByRole('button', { name: 'Upvote' }).click();
    expect((await answered).status()).toBe(200);
    await expect(count).toContainText(`${before + 1}`);
    await act(request, other, ['vote.cast', { slug, value: 1 }]);
    await expect(count).toContainText(`${before + 2}`);
    await page.getByRole('button', { name: 'Share' }).filter({ visible: true }).click();
    await expect(page.getByText('Copy the address from its bar.').filter({ visible: true })).toBeVisible();
    expect(failures).toEqual([]);
  },
);
