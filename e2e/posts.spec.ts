import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { siteChain } from '#server/testing/site-chain.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const title = 'What do you test first?';
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: title });
const rows = (page: Page) => page.getByRole('region', { name: 'Posts' }).getByRole('heading', { level: 3 });
const linkInList = (page: Page) => page.getByRole('link', { name: title, exact: true });
const rest = (page: Page) => page.getByText('What is your first five minutes?').filter({ visible: true });
const replies = (page: Page) => page.getByRole('region', { name: 'Replies' });
const saying = (page: Page, text: string) => replies(page).getByRole('listitem').filter({ hasText: text }).last();
const composer = (page: Page) => replies(page).getByRole('textbox', { name: 'Write a reply' });
const reactions = (page: Page) => page.getByRole('group', { name: 'Reactions to the post' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

/** A chain of somebody's own for each test. */
async function aScene() {
  const [moderator, member] = await newMembers(2);
  if (!moderator || !member) throw new Error('nobody was made');
  const slug = await siteChain(process.env.TEST_SITE_DATABASE_URL ?? '', moderator.username);
  const path = `/chains/${slug}`;
  return { slug, path, postPath: `${path}/posts/what-do-you-test-first`, moderator, member };
}

test('a visitor reads posts by sort and tag, and a post with its replies', async ({ page, request }) => {
  const { path, postPath } = await aScene();
  await page.goto(path);
  await hydrated(page);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('link', { name: 'Announcement', exact: true }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('link', { name: 'All posts of this chain' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('link', { name: 'Discussion', exact: true }).click();
  await expect(page).toHaveURL(/tag=discussion/);
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'New', exact: true }).click();
  await expect(page).toHaveURL(/sort=new&tag=discussion/);
  await page.goto(postPath);
  await hydrated(page);
  await expect(heading(page)).toBeVisible();
  await expect(saying(page, 'No disk was worse')).toContainText('author');
  await saying(page, 'I start with no network').getByRole('button', { name: 'Fold the thread' }).first().click();
  await expect(page.getByText('No disk was worse')).toBeHidden();
  await reactions(page).getByRole('button', { name: /^Like/ }).click();
  await expect(page).toHaveURL(/sign-in/);
  const document = await (await request.get(postPath)).text();
  expect(document).toContain('worse for me');
  expect((await request.get(`${path}/posts/never-written`)).status()).toBe(404);
});

test('a document arrives with its data and asks for none', anyWindow, async ({ page }) => {
  const { postPath } = await aScene();
  const requests = requestsOf(page);
  await page.goto(postPath);
  await hydrated(page);
  await expect(rest(page)).toBeVisible();
  await saying(page, 'I start with no network').getByRole('button', { name: 'Reply', exact: true }).first().click();
  await expect(page.getByRole('textbox', { name: /^Reply to/ })).toBeFocused();
  expect(dataOf(requests)).toEqual([]);
});

test('a hovered link opens the whole post without a request', anyWindow, async ({ page }) => {
  const { path } = await aScene();
  const answered = page.waitForResponse(/post\.bySlug/);
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
});

test(
  'a link that was not hovered paints the title at once, and the rest by one request',
  anyWindow,
  async ({ page }) => {
    const { path } = await aScene();
    await page.goto(path);
    await hydrated(page);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/trpc/post.bySlug*', async (route) => {
      await released;
      await route.continue();
    });
    const requests = requestsOf(page);
    await linkInList(page).dispatchEvent('click');
    await expect(heading(page)).toBeVisible();
    await expect(rest(page)).toBeHidden();
    release();
    await expect(rest(page)).toBeVisible();
    expect(dataOf(requests)).toHaveLength(1);
  },
);

test('a member writes a post, changes it, removes it and brings it back', async ({ page }) => {
  const { path, member } = await aScene();
  await signIn(page, member);
  await page.goto(path);
  await hydrated(page);
  await page.getByRole('link', { name: 'Write a post' }).click();
  const field = (name: string) => page.getByRole('textbox', { name });
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByText('Give it a title of 3 to 140 characters.')).toBeVisible();
  await field('Title').fill('Where do you keep notes?');
  await page.locator('fieldset').filter({ visible: true }).getByText('Question', { exact: true }).click();
  await field('Text').fill('In a **drawer**.');
  await page.reload();
  await hydrated(page);
  await expect(field('Text')).toHaveValue('In a **drawer**.');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  const written = page.getByRole('heading', { level: 1, name: 'Where do you keep notes?' });
  await expect(written).toBeVisible();
  await expect(page).toHaveURL(/\/posts\/where-do-you-keep-notes$/);

  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await field('Text').fill('In two drawers.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('In two drawers.')).toBeVisible();
  await expect(page.getByText(/^edited/).first()).toBeVisible();

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await expect(page.getByRole('link', { name: 'Where do you keep notes?' })).toHaveCount(0);
  await undo(page).click();
  await expect(written.filter({ visible: true })).toBeVisible();
});

test('a member reacts and replies, at once, and takes it back', async ({ page }) => {
  const { postPath, member } = await aScene();
  await signIn(page, member);
  await page.goto(postPath);
  await hydrated(page);
  const like = reactions(page).getByRole('button', { name: /^Like/ });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toHaveAccessibleName('Like, 1');
  await expect(async () => {
    const seen = await page.request.get(`/api${postPath}`);
    expect((await seen.json()).reactions.like).toBe(1);
  }).toPass();
  await like.click();
  await expect(like).toHaveAccessibleName('Like, 0');

  await composer(page).fill('I begin with the readme.');
  await composer(page).press('Control+Enter');
  const mine = saying(page, 'I begin with the readme.');
  await expect(mine).toContainText(member.username);
  await expect(replies(page).getByText('sending')).toHaveCount(0);
  await expect(replies(page).getByRole('heading', { name: 'Replies' })).toContainText('3');
  await mine.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Change your reply' }).fill('I begin with the licence.');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(saying(page, 'I begin with the licence.')).toContainText('edited');
  await saying(page, 'I begin with the licence.').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Removed by its author.')).toBeVisible();
  await undo(page).click();
  await expect(saying(page, 'I begin with the licence.')).toBeVisible();
});

test('a reaction that fails is as it was, and says why', anyWindow, async ({ page }) => {
  const { postPath, member } = await aScene();
  await signIn(page, member);
  await page.goto(postPath);
  await hydrated(page);
  await page.route('**/api/trpc/post.react*', (route) => route.abort());
  const thanks = reactions(page).getByRole('button', { name: /^Thanks/ });
  await thanks.click();
  await expect(page.getByText(/Your reaction was not kept/).first()).toBeVisible();
  await expect(thanks).toHaveAttribute('aria-pressed', 'false');
});

test('a moderator pins, locks and hides a post, and takes each back', anyWindow, async ({ page, request }) => {
  const { path, postPath, slug, moderator, member } = await aScene();
  await signIn(page, moderator);
  await page.goto(postPath);
  await hydrated(page);
  const tools = page.getByRole('group', { name: 'Moderate the post' });
  await tools.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.getByText('Pinned', { exact: true })).toBeVisible();
  await undo(page).click();
  await expect(page.getByText('Pinned', { exact: true })).toBeHidden();

  await tools.getByRole('button', { name: 'Lock' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lock' }).click();
  await expect(dialog.getByText('Say why, in 10 characters or more.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('All has been said twice.');
  await dialog.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByText('This post is locked: it takes no more replies.')).toBeVisible();
  await tools.getByRole('button', { name: 'Unlock' }).click();
  await expect(composer(page)).toBeVisible();

  await tools.getByRole('button', { name: 'Hide' }).click();
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('It is about something else.');
  await dialog.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByText('The reason given: It is about something else.')).toBeVisible();
  await expect.poll(async () => (await request.get(`/api${postPath}`)).status()).toBe(404);
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect(heading(page)).toBeVisible();
  await expect.poll(async () => (await request.get(`/api${postPath}`)).status()).toBe(200);
  await act(request, member, ['post.reply', { slug, post: 'what-do-you-test-first', body: 'Good that it is back.' }]);
  await page.goto(path);
  await hydrated(page);
  await expect(linkInList(page)).toBeVisible();
});

test('a reply is written by the keyboard alone', anyWindow, async ({ page }) => {
  const { path, member } = await aScene();
  await signIn(page, member);
  await page.goto(path);
  await hydrated(page);
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.getByRole('link', { name: title })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(composer(page)).toBeVisible();
  await composer(page).focus();
  await page.keyboard.type('By keys alone.');
  await page.keyboard.press('Control+Enter');
  await expect(saying(page, 'By keys alone.')).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  const { path, postPath, moderator } = await aScene();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const at of [path, postPath, `${path}/posts/none`]) {
    await page.goto(at);
    expect(await findings(page), at).toEqual([]);
  }
  await signIn(page, moderator);
  await page.goto(postPath);
  await expect(page.getByRole('group', { name: 'Moderate the post' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const named = await page.locator('nav[aria-label="Breadcrumb"] a').last().textContent();
  await page.goto(`${path}/posts/new`);
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(`Chains/${named}`);
  expect(await findings(page)).toEqual([]);
});
