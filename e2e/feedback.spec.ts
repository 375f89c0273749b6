import { expect, type Page, test } from '@playwright/test';
import { siteMember } from '#server/testing/site-member.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';

let me: Member;
let admin: Member;
/** Words that no other test sends. */
let words: string;

test.beforeEach(async () => {
  const [first] = await newMembers(1);
  if (!first) throw new Error('nobody was made');
  const made = await siteMember(process.env.TEST_SITE_DATABASE_URL ?? '', { isAdmin: true });
  [me, admin] = [first, { username: made.username, name: made.username, cookie: made.cookie }];
  words = `The arrow of ${me.username} points the wrong way.`;
});

const sent = (page: Page) => page.getByRole('listitem').filter({ hasText: words });

test('a member says what is wrong with a page, and what was sent stands below', async ({ page }) => {
  await signIn(page, me);
  await page.goto('/leaderboard');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name: 'Feedback' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Feedback' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('/leaderboard');
  await expect(page.getByText('What you send stands here, with the answer to it.')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Your words must not be empty.' })).toBeVisible();
  await page.getByRole('radio', { name: 'Bug' }).check();
  await page.getByRole('textbox', { name: 'Your words' }).fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Sent. Thank you.')).toBeVisible();
  await expect(sent(page)).toContainText('Bug');
  await expect(sent(page)).toContainText('Open');
  await expect(page.getByRole('textbox', { name: 'Your words' })).toHaveValue('');
});

test('an admin answers, reopens and closes; the sender reads the answer', async ({ page, request, context }) => {
  await act(request, me, ['feedback.send', { kind: 'bug', body: words, pageUrl: '/' }]);
  await signIn(page, admin);
  await page.goto('/admin/feedback?kind=bug');
  await sent(page).getByRole('button', { name: 'Answer' }).click();
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('It points up since today.');
  await page.getByRole('button', { name: 'Answer and close' }).click();
  await expect(page.getByText('Answered and closed.').filter({ visible: true }).first()).toBeVisible();
  await expect(sent(page)).toBeHidden();
  await page.getByRole('link', { name: 'Closed', exact: true }).click();
  await expect(page).toHaveURL('/admin/feedback?show=closed&kind=bug');
  await expect(sent(page)).toContainText('It points up since today.');
  await sent(page).getByRole('button', { name: 'Reopen' }).click();
  await expect(sent(page)).toBeHidden();
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await sent(page).getByRole('button', { name: 'Answer' }).click();
  const closed = page.waitForResponse(/feedback\.answer/);
  await page.getByRole('button', { name: 'Close without an answer' }).click();
  await closed;
  await expect(sent(page)).toBeHidden();

  await context.clearCookies();
  await signIn(page, me);
  await page.goto('/notifications');
  await page
    .getByRole('main')
    .getByRole('link', { name: /answered your feedback/ })
    .click();
  await expect(page).toHaveURL('/feedback');
  // What was answered before stands.
  await expect(sent(page)).toContainText('It points up since today.');
});

test('the queue is for admins alone', anyWindow, async ({ page }) => {
  await signIn(page, me);
  await page.goto('/admin/feedback');
  await expect(page.getByRole('heading', { name: 'This page is not for you' })).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  await act(request, admin, ['feedback.send', { kind: 'bug', body: words, pageUrl: 'https://example.org/x' }]);
  await signIn(page, admin);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/feedback', '/admin/feedback?kind=bug', '/admin/feedback?show=closed&kind=praise']) {
    await page.goto(path);
    const answer = page.getByRole('button', { name: 'Answer' }).first();
    if (path.endsWith('bug')) await answer.click();
    expect(await findings(page), path).toEqual([]);
  }
});
