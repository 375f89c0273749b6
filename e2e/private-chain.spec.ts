import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { aPrivateScene } from './chain-scene.ts';
import { signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const title = 'What do we keep to ourselves?';
const heading = (page: Page, name: string | RegExp = title) => page.getByRole('heading', { level: 1, name });
const rows = (page: Page) => page.getByRole('region', { name: 'Posts' }).getByRole('heading', { level: 3 });
const linkInList = (page: Page) => page.getByRole('link', { name: title, exact: true });
const rest = (page: Page) => page.getByText('Only half of it.').filter({ visible: true });
const replies = (page: Page) => page.getByRole('region', { name: 'Replies' });
const like = (page: Page) =>
  page.getByRole('group', { name: 'Reactions to the post' }).getByRole('button', { name: /^Like/ });

test('a follower reads a private chain’s posts and answers them; all others are told that there are none', async ({
  page,
  request,
}) => {
  const { path, postPath, follower, stranger } = await aPrivateScene(request);
  expect((await page.goto(postPath))?.status()).toBe(404);
  await expect(heading(page, 'There is no such post')).toBeVisible();
  await signIn(page, stranger);
  await page.goto(postPath);
  await expect(heading(page, 'There is no such post')).toBeVisible();
  for (const closed of [path, `${path}/posts/new`]) {
    await page.goto(closed);
    await expect(heading(page, /There is no chain/)).toBeVisible();
  }
  expect((await request.get(`${path}/posts/new`)).status()).toBe(404);

  await signIn(page, follower);
  await page.goto(`${path}/posts/new`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await page.goto(path);
  await hydrated(page);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'Discussion', exact: true }).click();
  await expect(page).toHaveURL(/tag=discussion/);
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'Discussion', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await linkInList(page).click();
  await expect(heading(page)).toBeVisible();
  await expect(rest(page)).toBeVisible();
  await like(page).click();
  await expect(like(page)).toHaveAccessibleName('Like, 1');
  await replies(page).getByRole('textbox', { name: 'Write a reply' }).fill('And that half is enough.');
  await replies(page).getByRole('textbox', { name: 'Write a reply' }).press('Control+Enter');
  await expect(replies(page).getByText('And that half is enough.')).toBeVisible();
  await expect(replies(page).getByText('sending')).toHaveCount(0);

  const requests = requestsOf(page);
  await page.reload();
  await hydrated(page);
  await expect(replies(page).getByText('And that half is enough.')).toBeVisible();
  await expect(like(page)).toHaveAttribute('aria-pressed', 'true');
  expect(dataOf(requests).filter((path) => /post\.(?:bySlug|privateBySlug)/.test(path))).toEqual([]);
  for (const open of [path, `${path}/posts`, postPath, `${postPath}/replies`])
    expect((await request.get(`/api${open}`)).status()).toBe(404);
});

test(
  'a hovered link opens the whole post of a private chain without a request',
  anyWindow,
  async ({ page, request }) => {
    const { path, follower } = await aPrivateScene(request);
    await signIn(page, follower);
    const answered = page.waitForResponse(/post\.privateBySlug/);
    await page.goto(path);
    await hydrated(page);
    await linkInList(page).hover();
    await answered;
    const requests = requestsOf(page);
    await instant(page, async () => {
      await linkInList(page).click();
      await expect(heading(page)).toBeVisible();
      await expect(rest(page)).toBeVisible();
    });
    expect(dataOf(requests)).toEqual([]);
  },
);

test('its owner pins, locks and hides a post, and shows it again', anyWindow, async ({ page, request }) => {
  const { postPath, owner } = await aPrivateScene(request);
  await signIn(page, owner);
  await page.goto(postPath);
  await hydrated(page);
  const tools = page.getByRole('group', { name: 'Moderate the post' });
  await tools.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByText('Pinned', { exact: true })).toBeVisible();
  for (const act of ['Lock', 'Hide']) {
    const dialog = page.getByRole('dialog');
    await tools.getByRole('button', { name: act }).click();
    await dialog.getByRole('textbox', { name: 'Why?' }).fill('It is about something else.');
    await dialog.getByRole('button', { name: act }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByText('The reason given: It is about something else.')).toBeVisible();
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText('This post is locked: it takes no more replies.')).toBeVisible();
});

test('whoever follows it no more sees no more of it', anyWindow, async ({ page, request }) => {
  const { path, postPath, name, follower } = await aPrivateScene(request);
  await signIn(page, follower);
  await page.goto(path);
  await hydrated(page);
  await expect(heading(page, name)).toBeVisible();
  await linkInList(page).click();
  await expect(page).toHaveURL(postPath);
  await expect(rest(page)).toBeVisible();
  await page.goBack();
  // There is no way back, so it is asked for twice.
  const following = page.getByRole('button', { name: 'Following' });
  await following.click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await following.click();
  await page.getByRole('button', { name: 'Unfollow, with no way back' }).click();
  await expect(heading(page, /There is no chain/)).toBeVisible();
  await page.goForward();
  await expect(heading(page, 'There is no such post')).toBeVisible();
  await page.goto(postPath);
  await expect(heading(page, 'There is no such post')).toBeVisible();
});
