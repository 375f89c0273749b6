import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { waiting } from './outbox.ts';

let me: Member;

test.beforeEach(async ({ page, request }) => {
  const [first] = await newMembers(1);
  if (!first) throw new Error('nobody was made');
  me = first;
  for (const save of [{ slug: 'project-7', note: 'For winter' }, { slug: 'crosshair' }])
    await act(request, me, ['saved.save', save]);
  await signIn(page, me);
});

const titles = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading', { level: 3 });

test('what was saved is listed, the latest first, sorted and searched by its own address', async ({ page }) => {
  await page.goto('/saved');
  await expect(titles(page)).toHaveText([/^Crosshair/, /^Project 7/]);
  await page.getByRole('link', { name: 'Net votes' }).click();
  await expect(page).toHaveURL('/saved?sort=votes');
  await page.getByRole('searchbox', { name: 'Search what you saved' }).fill('winter');
  await expect(page).toHaveURL('/saved?sort=votes&text=winter');
  await expect(titles(page)).toHaveText([/^Project 7/]);
  await page.getByRole('searchbox', { name: 'Search what you saved' }).fill('nothing of the kind');
  await expect(page.getByRole('heading', { name: 'Nothing with “nothing of the kind”' })).toBeVisible();
});

test('a note is written where it stands, and given up by Escape', anyWindow, async ({ page }) => {
  await page.goto('/saved');
  await page.getByRole('button', { name: 'Add a note on Crosshair' }).click();
  const field = page.getByRole('textbox', { name: 'Your note on Crosshair' });
  await expect(field).toBeFocused();
  const kept = page.waitForResponse(/saved\.save/);
  await field.fill('Ask about the recorder');
  await field.press('ControlOrMeta+Enter');
  await kept;
  const note = page.getByRole('button', { name: /Ask about the recorder/ });
  await expect(note).toBeFocused();
  await note.click();
  await field.fill('something else');
  await field.press('Escape');
  await expect(note).toBeVisible();
  await page.reload();
  await expect(note).toBeVisible();
});

test(
  'a note that was refused is in its field again, and one that nobody answers waits',
  anyWindow,
  async ({ page }) => {
    await page.goto('/saved');
    const data = {
      code: 'TOO_MANY_REQUESTS',
      httpStatus: 429,
      retryAfter: 30,
      message: 'Too often.',
      path: 'saved.save',
    };
    await page.route(/saved\.save/, (route) =>
      route.fulfill({ status: 429, json: { error: { message: 'Too often.', code: -32029, data } } }),
    );
    await page.getByRole('button', { name: 'Add a note on Crosshair' }).click();
    const field = page.getByRole('textbox', { name: 'Your note on Crosshair' });
    await field.fill('Worth keeping');
    await field.press('ControlOrMeta+Enter');
    await expect(page.getByRole('region', { name: /Messages/ })).toContainText('Try again in 30 seconds');
    await expect(field).toHaveValue('Worth keeping');
    await page.unroute(/saved\.save/);
    await page.route(/saved\.save/, (route) => route.abort());
    await field.press('ControlOrMeta+Enter');
    await expect(page.getByRole('button', { name: /Worth keeping/ })).toBeVisible();
    await expect(waiting(page, 1)).toBeVisible();
  },
);

test('what is removed can be put back, with its note', anyWindow, async ({ page }) => {
  await page.goto('/saved');
  const row = page.getByRole('listitem').filter({ hasText: 'For winter' });
  const gone = page.waitForResponse(/saved\.unsave/);
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Project 7 is not saved any more.')).toBeVisible();
  await gone;
  const back = page.waitForResponse(/saved\.save/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /For winter/ })).toBeVisible();
  await back;
  await page.reload();
  await expect(page.getByRole('button', { name: /For winter/ })).toBeVisible();
});

test('who has saved nothing is told how', anyWindow, async ({ page, request }) => {
  for (const slug of ['crosshair', 'project-7']) await act(request, me, ['saved.unsave', { slug }]);
  await page.goto('/saved');
  await expect(page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/saved');
  await page.getByRole('button', { name: 'Add a note on Crosshair' }).click();
  expect(await findings(page)).toEqual([]);
});
