import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { signInAsNew } from './member.ts';
import { hydrated } from './requests.ts';

const comments = (page: Page) => page.getByRole('region', { name: 'Comments' });
const composer = (page: Page) => comments(page).getByRole('textbox', { name: 'Write a comment' });
const messages = (page: Page) => page.getByRole('region', { name: /Messages/ });
const saying = (page: Page, text: string) => comments(page).getByRole('listitem').filter({ hasText: text }).last();
/** Where each of the two devices writes, so that they do not meet. */
const pathOf = (isMobile: boolean, number: number) => `/projects/project-${isMobile ? number + 1 : number}`;

/** An answer that refuses. */
const refusal = {
  status: 403,
  json: { error: { message: 'No.', code: -32003, data: { code: 'FORBIDDEN', httpStatus: 403, message: 'No.' } } },
};

/** Others see what was written within two seconds. */
async function untilShown(page: Page, path: string, text: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(saying(page, text)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Goes on by the Tab key until what is focused is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (focused === name) return;
  }
  throw new Error(`no ${name} was reached`);
}

test(
  'a thread is written, answered, changed, removed and brought back by the keyboard alone',
  anyWindow,
  async ({ page, isMobile }) => {
    const name = await signInAsNew(page);
    await page.goto(pathOf(isMobile, 44));
    await expect(async () => {
      await page.keyboard.press('c');
      await expect(composer(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type('Does it **zoom**?');
    await page.keyboard.press('Control+Enter');
    await expect(saying(page, 'Does it zoom?')).toContainText(name);
    await expect(comments(page).getByText('sending')).toHaveCount(0);
    await tabTo(page, 'Reply');
    await page.keyboard.press('Enter');
    await expect(comments(page).getByRole('textbox', { name: `Reply to ${name}` })).toBeFocused();
    await page.keyboard.type('It does, I looked.');
    await tabTo(page, 'Reply');
    await page.keyboard.press('Enter');
    await expect(saying(page, 'It does, I looked.')).toBeVisible();
    await expect(comments(page).getByText('sending')).toHaveCount(0);
    await expect(comments(page).getByRole('heading', { name: 'Comments' })).toContainText('2');

    await saying(page, 'It does, I looked.').getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('It does not.');
    await page.keyboard.press('Control+Enter');
    await expect(saying(page, 'It does not.')).toContainText('edited');

    const removed = page.waitForResponse(/comment\.delete/);
    await saying(page, 'It does not.').getByRole('button', { name: 'Remove' }).focus();
    await page.keyboard.press('Enter');
    await removed;
    await expect(comments(page).getByText('Removed by its author.')).toBeVisible();
    await expect(messages(page)).toContainText('Comment removed');
    await page.keyboard.press('Alt+t');
    await tabTo(page, 'Undo');
    const restored = page.waitForResponse(/comment\.restore/);
    await page.keyboard.press('Enter');
    await expect(saying(page, 'It does not.')).toBeVisible();
    await restored;
    await page.reload();
    await expect(saying(page, 'It does not.')).toContainText('edited');
    await expect(saying(page, 'Does it zoom?')).toBeVisible();
  },
);

test('a comment that is not taken is gone again, its text is not', anyWindow, async ({ page, isMobile }) => {
  await signInAsNew(page);
  await page.goto(pathOf(isMobile, 46));
  await page.route(/comment\.post/, (route) => route.fulfill(refusal));
  await composer(page).fill('Kept through thick and thin');
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(messages(page)).toContainText('Your comment was not taken, its text is kept.');
  await expect(comments(page).getByRole('listitem')).toHaveCount(0);
  await expect(composer(page)).toHaveValue('Kept through thick and thin');
  await page.reload();
  await expect(composer(page)).toHaveValue('Kept through thick and thin');
  await page.unroute(/comment\.post/);
  const posted = page.waitForResponse(/comment\.post/);
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await posted;
  await expect(saying(page, 'Kept through thick and thin')).toBeVisible();
  await expect(composer(page)).toHaveValue('');
});

test(
  'what is written while a comment is sent is the next one, and comes after it where it was not taken',
  anyWindow,
  async ({ page }) => {
    await signInAsNew(page);
    await page.goto(pathOf(false, 47));
    let isRefused = true;
    let answer = () => {};
    await page.route(/comment\.post/, async (route) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      await (isRefused ? route.fulfill(refusal) : route.continue());
    });
    const send = async () => {
      const asked = page.waitForRequest(/comment\.post/);
      await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
      await asked;
      await expect(composer(page)).toHaveValue('');
    };
    await composer(page).fill('First.');
    await send();
    await composer(page).pressSequentially('Second.');
    answer();
    await expect(composer(page)).toHaveValue('First.\n\nSecond.');
    isRefused = false;
    await send();
    await composer(page).pressSequentially('Third.');
    const taken = page.waitForResponse(/comment\.post/);
    answer();
    await taken;
    await expect(saying(page, 'First.')).toContainText('Second.');
    await expect(composer(page)).toHaveValue('Third.');
    await page.reload();
    await expect(composer(page)).toHaveValue('Third.');
  },
);

test(
  'a page that was on its way before the comment does not take it from sight',
  anyWindow,
  async ({ page, isMobile }) => {
    const path = pathOf(isMobile, 48);
    await signInAsNew(page);
    await page.clock.install();
    await page.goto(path);
    // Before that a click is the browser's, and so is the way back.
    await hydrated(page);
    await page.getByRole('link', { name: 'Projects', exact: true }).filter({ visible: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
    const read = new RegExp(`project\\.bySlug.*${path.split('/').at(-1)}%22`);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route(read, async (route) => {
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    });
    const asked = page.waitForRequest(read);
    // By then the page is read anew when one comes back to it, or before that where the list shows it.
    await page.clock.fastForward('02:00');
    await page.goBack();
    await asked;
    const posted = page.waitForResponse(/comment\.post/);
    await composer(page).fill('Here to stay');
    await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
    await posted;
    const arrived = page.waitForResponse(read);
    release();
    await arrived;
    await page.clock.runFor(1000);
    await expect(saying(page, 'Here to stay')).toBeVisible();
    await expect(comments(page).getByText('sending')).toHaveCount(0);
  },
);

test('a visitor signs in without losing what they wrote', anyWindow, async ({ page, isMobile }) => {
  const path = pathOf(isMobile, 50);
  await page.goto(path);
  await composer(page).fill('From a stranger');
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await page.waitForURL(/\/sign-in/);
  expect(new URL(page.url()).searchParams.get('next')).toBe(`${path}#comments`);
  await signInAsNew(page);
  await page.goto(`${path}#comments`);
  await expect(composer(page)).toHaveValue('From a stranger');
});

test('others are voted on, and what came since the last visit is marked', async ({ page, browser, isMobile }) => {
  const path = pathOf(isMobile, 52);
  await signInAsNew(page);
  await page.goto(path);
  await composer(page).fill('First');
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(saying(page, 'First')).toBeVisible();

  const other = await browser.newPage();
  await signInAsNew(other);
  await untilShown(other, path, 'First');
  const votes = saying(other, 'First').getByRole('group', { name: /Vote on the comment/ });
  const voted = other.waitForResponse(/comment\.vote/);
  await votes.getByRole('button', { name: 'Upvote' }).click();
  await expect(votes).toContainText('1');
  await voted;
  await other.close();

  const third = await browser.newPage();
  await signInAsNew(third);
  const seen = third.waitForResponse(/comment\.visit/);
  await third.goto(path);
  await composer(third).scrollIntoViewIfNeeded();
  await seen;
  await third.goto('/');

  await composer(page).fill('Second');
  const posted = page.waitForResponse(/comment\.post/);
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await posted;

  await untilShown(third, path, 'Second');
  await composer(third).scrollIntoViewIfNeeded();
  await expect(saying(third, 'Second').getByText('New', { exact: true })).toBeVisible();
  await expect(comments(third).getByRole('heading', { name: 'Comments' })).toContainText('1 new since your last visit');
  await comments(third).getByRole('button', { name: 'Go to the first new one' }).click();
  await expect(saying(third, 'Second')).toBeFocused();
  await expect(saying(third, 'First').getByRole('group', { name: /Vote on/ })).toContainText('1');
  await third.close();
});

test('axe finds nothing while somebody writes, votes and is told something', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInAsNew(page);
  await page.goto('/projects/crosshair');
  await comments(page).getByRole('button', { name: 'Reply' }).first().click();
  await comments(page).getByText('Markdown. Be specific').first().click();
  await page.route(/saved\.save/, (route) => route.fulfill(refusal));
  await page.getByRole('button', { name: /^Save/ }).filter({ visible: true }).first().click();
  await expect(messages(page)).toContainText('That was not kept');
  expect(await findings(page)).toEqual([]);
});
