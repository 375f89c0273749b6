import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { aPinnedScene } from './chain-scene.ts';
import { signInAsNew } from './member.ts';
import { listening } from './requests.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys' });
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? '').trim());

/** Goes on by the Tab key until what is focused is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === name) return;
  }
  throw new Error(`no ${name} was reached`);
}

test(
  'a project is found, voted on, commented on and saved, and the leaderboard looked at, by the keyboard alone',
  anyWindow,
  async ({ page, isMobile }) => {
    const number = isMobile ? 23 : 24;
    const title = `Project ${number}`;
    await signInAsNew(page);
    await page.goto('/');
    await listening(page);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type(title);
    const option = page.getByRole('option', { name: new RegExp(`^${title}\\b`) });
    await expect(option).toBeVisible();
    // What this tab has read stands first, and what another journey published may have these words too.
    for (let n = 0; n < 9 && (await option.getAttribute('aria-selected')) !== 'true'; n++)
      await page.keyboard.press('ArrowDown');
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(heading(page, title)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Comments' })).toBeVisible();
    await listening(page);

    await page.keyboard.press('u');
    const votes = page.getByRole('group', { name: `Vote on ${title}` }).filter({ visible: true });
    await expect(votes.getByRole('button', { name: 'Upvote' }).first()).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('s');
    await expect(
      page
        .getByRole('button', { name: /^Saved/ })
        .filter({ visible: true })
        .first(),
    ).toBeVisible();

    await page.keyboard.press('c');
    const comments = page.getByRole('region', { name: 'Comments' });
    await expect(comments.getByRole('textbox', { name: 'Write a comment' })).toBeFocused();
    await page.keyboard.type('Used it, by keys: ?');
    await tabTo(page, 'Comment');
    await page.keyboard.press('Enter');
    await expect(comments.getByRole('listitem').filter({ hasText: 'Used it, by keys: ?' })).toBeVisible();

    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect(heading(page, 'Leaderboard')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await page.goBack();
    await expect(heading(page, title)).toBeVisible();
    await expect(votes.getByRole('button', { name: 'Upvote' }).first()).toHaveAttribute('aria-pressed', 'true');
  },
);

test('rows are moved through and opened, and one comes back to the row', anyWindow, async ({ page }) => {
  await page.goto('/');
  await listening(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  const row = page.getByRole('article').nth(1).getByRole('heading').getByRole('link');
  await expect(row).toBeFocused();
  const outline = await row.evaluate((link) => getComputedStyle(link).outlineStyle);
  const mark = await row.evaluate((link) => getComputedStyle(link, '::after').outlineStyle);
  expect([outline, mark].some((style) => style !== 'none')).toBe(true);
  const name = (await row.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(heading(page, name)).toBeVisible();
  await page.goBack();
  await expect(row).toBeFocused();
});

for (const [path, rows] of [
  ['/leaderboard', 'tbody a.stretch'],
  ['/search?q=project', 'main li a.stretch'],
  ['/events/build-week', '.project-row-title a'],
  ['/users/maker_1', '.project-row-title a'],
] as const)
  test(`rows of ${path} are moved through too`, anyWindow, async ({ page }) => {
    await page.goto(path);
    await listening(page);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator(rows).nth(1);
    await expect(second).toBeFocused();
    const href = (await second.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(href);
  });

test(
  "a chain's rows are one list, the pinned first, and a key acts on one of them",
  anyWindow,
  async ({ page, request }) => {
    const { path, pinned, other } = await aPinnedScene(request);
    await signInAsNew(page);
    await page.goto(path);
    await listening(page);
    const upvote = (title: string) =>
      page.getByRole('group', { name: `Vote on ${title}` }).getByRole('button', { name: 'Upvote' });
    for (const { title } of [pinned, other]) {
      // What was pressed before the list heard keys is lost.
      await expect(async () => {
        await page.keyboard.press('j');
        const row = page.getByRole('main').getByRole('link', { name: title, exact: true });
        await expect(row).toBeFocused({ timeout: 2000 });
      }).toPass();
      await page.keyboard.press('u');
      await expect(upvote(title)).toHaveAttribute('aria-pressed', 'true');
    }
    await page.keyboard.press('k');
    await expect(page.getByRole('main').getByRole('link', { name: pinned.title, exact: true })).toBeFocused();
    await page.keyboard.press('d');
    await expect(upvote(pinned.title)).toHaveAttribute('aria-pressed', 'false');
    await expect(upvote(other.title)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('c');
    await expect(page).toHaveURL(`/projects/${pinned.slug}#comments`);
    const field = page.getByRole('region', { name: 'Comments' }).getByRole('textbox', { name: 'Write a comment' });
    await expect(field).toBeFocused();
    await expect(field).toBeInViewport();
    await expect(field).toHaveValue('');
  },
);

test('? shows every key and marks those that act here; Escape gives the focus back', anyWindow, async ({ page }) => {
  await page.goto('/about');
  await listening(page);
  await page.keyboard.press('?');
  await expect(keys(page)).toBeVisible();
  await expect(keys(page).getByText('on this page')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(keys(page)).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(heading(page, 'Projects')).toBeVisible();
  const link = page.getByRole('banner').getByRole('link', { name: 'Prova' });
  await link.focus();
  await page.keyboard.press('?');
  await expect(keys(page).getByText('on this page').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test(
  'a key after g goes nowhere and does nothing else; keys that are switched off do nothing',
  anyWindow,
  async ({ page }) => {
    await signInAsNew(page);
    await page.goto('/projects/project-26');
    await listening(page);
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    const down = page.getByRole('button', { name: 'Downvote' }).filter({ visible: true }).first();
    await expect(down).toHaveAttribute('aria-pressed', 'false');
    await page.evaluate(() => localStorage.setItem('prova.keys', 'off'));
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
    await expect(keys(page)).toHaveCount(0);
    await expect(page).toHaveURL(/project-26/);
  },
);

test('/ looks on the page where there is a box, and everywhere else in the palette', anyWindow, async ({ page }) => {
  await page.goto('/search?q=project');
  await listening(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toBeFocused();
  await page.goto('/leaderboard');
  await listening(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox')).toBeFocused();
});

test('nothing moves for whoever asks for less motion', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const moves: string[] = [];
    Object.assign(window, { moves });
    for (const type of ['animationstart', 'transitionrun'])
      addEventListener(type, ({ target }) => moves.push(`${type} ${(target as Element).className}`), true);
  });
  await signInAsNew(page);
  await page.goto('/');
  await listening(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Project 27');
  await expect(page.getByRole('option', { name: /^Project 27/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Project 27')).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('?');
  await expect(keys(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(heading(page, 'Leaderboard')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { moves: string[] }).moves)).toEqual([]);
});

for (const path of [
  '/',
  '/projects/crosshair',
  '/leaderboard',
  '/chains',
  '/search',
  '/formulas',
  '/speed',
  '/sign-in',
]) {
  test(`at twice the size of text ${path} scrolls one way only, and nothing is cut off`, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'));
    });
    await page.goto(path);
    await listening(page);
    expect(await page.evaluate(tooWide)).toEqual([]);
    expect(await page.evaluate(cutOff)).toEqual([]);
  });
}

/** What stands out of the page's sides, where the page can be scrolled there. */
function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1)
    .map(({ tagName, className, textContent }) => `${tagName} ${className} ${textContent.slice(0, 30)}`);
}

/** Words that stand out of a box which hides what stands out, and are not shortened on purpose. */
function cutOff(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.closest('svg, [class*="sr-only"], [popover], pre')) continue;
    const style = getComputedStyle(element);
    const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const hides = /hidden|clip/.test(style.overflowY) && !isShortened;
    if (hides && element.textContent.trim() && element.scrollHeight > element.clientHeight + 2)
      found.push(`cut: ${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
  }
  const header = document.querySelector('header > div');
  const parts = [...(header?.querySelectorAll<HTMLElement>('a, button') ?? [])].filter((one) => one.checkVisibility());
  const boxes = parts.filter((one) => !one.closest('[popover]')).map((one) => one.getBoundingClientRect());
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1))
      if (
        box.right > other.left + 1 &&
        other.right > box.left + 1 &&
        box.bottom > other.top + 1 &&
        other.bottom > box.top + 1
      )
        found.push(`over each other in the header: ${parts[index]?.textContent}`);
  return found;
}

test('axe finds nothing in the list of keys', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await listening(page);
  await page.keyboard.press('?');
  await expect(keys(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
