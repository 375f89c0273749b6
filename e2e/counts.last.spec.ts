import { expect, test } from '@playwright/test';
import { newAdmin, signIn } from './member.ts';

test('counts are compared when an admin asks for it', async ({ page }) => {
  await signIn(page, await newAdmin());
  await page.goto('/admin/database');
  await expect(page.getByRole('img', { name: /^Statements at once/ })).toBeVisible();
  await page.getByRole('button', { name: 'Reconcile now' }).click();
  await expect(page.getByText(/^Last compared (just now|\d minutes? ago)/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('table', { name: 'The largest tables' }).getByRole('row')).toHaveCount(21);
});
