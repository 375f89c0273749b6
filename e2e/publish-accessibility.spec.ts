import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { signInAsNew } from './member.ts';

test(`axe finds nothing on the form of a project and the list of one's own`, anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAsNew(page);
  await page.goto('/publish');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Before it can be public' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page.getByText('Markdown help').first().click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Title' }).fill('Looked at by a machine');
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.goto('/drafts');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Edit Looked at by a machine' }).click();
  await expect(page.getByRole('heading', { name: 'Edit a draft' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove this draft' }).click();
  await page.getByRole('button', { name: 'Undo removing Looked at by a machine' }).click();
  await expect(page.getByRole('heading', { name: 'Drafts' })).toBeVisible();
});
