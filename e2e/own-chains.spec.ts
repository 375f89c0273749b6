import { expect, test } from '@playwright/test';
import { siteChain } from '#server/testing/site-chain.ts';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';

test('of many chains of one’s own twelve show, and all where they are asked for', anyWindow, async ({ page }) => {
  const username = await signInAsNew(page);
  const database = process.env.TEST_SITE_DATABASE_URL ?? '';
  await Promise.all(Array.from({ length: 13 }, () => siteChain(database, username)));
  await page.goto('/chains');
  const own = page.getByRole('region', { name: 'Your chains' });
  await expect(own.getByRole('listitem')).toHaveCount(12);
  await own.getByRole('button', { name: 'All 13' }).click();
  await expect(own.getByRole('listitem')).toHaveCount(13);
});
