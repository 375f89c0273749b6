import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { dataOf, requestsOf } from './requests.ts';

let me: Member;
let others: Member[];

test.beforeEach(async ({ page, request }) => {
  const [first, ...rest] = await newMembers(4);
  if (!first) throw new Error('nobody was made');
  [me, others] = [first, rest];
  for (const other of rest.slice(0, 2)) await follow(other, request);
  await signIn(page, me);
});

const follow = (other: Member, request: Parameters<typeof act>[0]) =>
  act(request, other, ['follow.set', { username: me.username, follows: true }]);

const inbox = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Main, phone' })
    .or(page.getByRole('banner'))
    .getByRole('link', { name: /^(Notifications|Inbox)/ })
    .filter({ visible: true });
const line = (page: Page) => page.getByRole('main').getByRole('link', { name: /followed you/ });

test('news are seen, opened and read', async ({ page }) => {
  await page.goto('/');
  await expect(inbox(page)).toHaveText(/1 unread/);
  await inbox(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notifications' })).toBeVisible();
  await expect(line(page)).toHaveText(new RegExp(`^Unread: ${others[1]?.name} and 1 other followed you`));
  const read = page.waitForResponse(/notification\.read/);
  await line(page).click();
  await expect(page.getByRole('heading', { level: 1, name: others[1]?.name })).toBeVisible();
  await expect(inbox(page)).not.toHaveText(/unread/);
  await read;
  await page.goBack();
  await expect(line(page)).not.toHaveText(/Unread/);
  await page.reload();
  await expect(line(page)).not.toHaveText(/Unread/);
});

test('an answer to what one said is in the inbox, and leads to it', anyWindow, async ({ page, request }) => {
  const [other] = others;
  if (!other) throw new Error('nobody was made');
  const slug = 'project-9';
  const said = (await act(request, me, ['comment.post', { slug, body: 'Is it quick?' }])) as {
    comment: { id: string };
  };
  await act(request, other, ['comment.post', { slug, parentId: said.comment.id, body: 'Quick enough for me.' }]);
  await page.goto('/notifications');
  await page.getByRole('link', { name: `Unread: ${other.name} replied to you on Project 9` }).click();
  await expect(page).toHaveURL(/\/projects\/project-9#comment-/);
  await expect(page.getByText('Quick enough for me.').first()).toBeInViewport();
});

test(
  'a document brings the inbox, and what came since a line was read is a new one',
  anyWindow,
  async ({ page, request }) => {
    const requests = requestsOf(page);
    await page.goto('/notifications');
    await expect(line(page)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 unread' })).toBeVisible();
    expect(dataOf(requests)).toEqual([]);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('All are marked as read.')).toBeVisible();
    const [, , third] = others;
    if (third) await follow(third, request);
    await page.reload();
    await expect(line(page)).toHaveText([/^Unread: .+ followed you/, /and 1 other followed you/]);
  },
);

test('marking all as read can be undone', anyWindow, async ({ page }) => {
  await page.goto('/notifications');
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(line(page)).not.toHaveText(/Unread/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('They are unread again.')).toBeVisible();
  await expect(line(page)).toHaveText(/Unread/);
  await page.reload();
  await expect(inbox(page)).toHaveText(/1 unread/);
});

test('when they cannot be marked as read the page says so, and all is as it was', anyWindow, async ({ page }) => {
  await page.goto('/notifications');
  await page.route('**/api/trpc/notification.readAll*', (route) => route.abort());
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('They could not be marked as read.')).toBeVisible();
  await expect(line(page)).toHaveText(/Unread/);
  await page.unroute('**/api/trpc/notification.readAll*');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(line(page)).not.toHaveText(/Unread/);
});

test('the keyboard alone gets through it', anyWindow, async ({ page, request }) => {
  await act(request, me, ['notification.readAll', {}]);
  const [, , third] = others;
  if (third) await follow(third, request);
  await page.goto('/notifications');
  await expect(line(page)).toHaveCount(2);
  // The page listens once React has taken it over; `k` stays on the first.
  await expect(async () => {
    await page.keyboard.press('k');
    await expect(line(page).first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(line(page).last()).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: third?.name })).toBeVisible();
});

test('a visitor is sent to sign in', anyWindow, async ({ page }) => {
  await page.context().clearCookies();
  await page.goto('/notifications');
  await expect(page).toHaveURL('/sign-in?next=%2Fnotifications');
});

test('an empty inbox says what will come', anyWindow, async ({ page }) => {
  const [, , third] = others;
  await page.context().clearCookies();
  if (third) await signIn(page, third);
  await page.goto('/notifications');
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/notifications');
  await expect(line(page)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
