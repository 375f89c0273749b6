import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

let me: Member;
let other: Member;

test.beforeEach(async ({ page, request }) => {
  const [first, second] = await newMembers(2);
  if (!first || !second) throw new Error('nobody was made');
  [me, other] = [first, second];
  // Each may write to who follows them.
  await act(request, me, ['follow.set', { username: other.username, follows: true }]);
  await act(request, other, ['follow.set', { username: me.username, follows: true }]);
  await signIn(page, me);
});

/** Has one of the two write to the other. */
const say = (request: APIRequestContext, from: Member, body: string) =>
  act(request, from, ['message.send', { username: (from === me ? other : me).username, body }]);
const thread = (page: Page) => page.getByRole('log', { name: 'Messages' });
const field = (page: Page) => page.getByRole('textbox', { name: /^Message to / });
const row = (page: Page) => page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name: other.name });
const send = async (page: Page, body: string) => {
  await field(page).fill(body);
  await page.getByRole('button', { name: 'Send' }).click();
};
const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 900;

test('what another one wrote is seen on every page, opened without a request, read, and answered', async ({
  page,
  request,
  browser,
}) => {
  await say(request, other, 'Hello, is it quick?');
  await page.goto('/');
  const requests = requestsOf(page);
  const badge = isPhone(page)
    ? page.getByRole('button', { name: 'Your account' })
    : page.getByRole('banner').getByRole('link', { name: /^Messages/ });
  await expect(badge.filter({ hasText: '1' })).toBeVisible();
  if (isPhone(page)) {
    await badge.click();
    await page
      .getByRole('navigation', { name: 'Your account' })
      .getByRole('link', { name: /^Messages/ })
      .click();
  } else await badge.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await expect(row(page)).toHaveText(`${other.name}, 1 unread`);
  expect(dataOf(requests)).toEqual([]);
  const read = page.waitForResponse(/message\.read/);
  await row(page).click();
  await expect(thread(page).getByText('Hello, is it quick?')).toBeVisible();
  await read;
  await send(page, 'Quick enough.\nTry it.');
  await expect(thread(page).getByText('Quick enough.')).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(thread(page).getByText(/· Sent$/)).toBeVisible();
  // The other one reads it, which shows as soon as this page looks again.
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, other);
  const seen = theirs.waitForResponse(/message\.read/);
  await theirs.goto(`/messages/${me.username}`);
  await expect(thread(theirs).getByText('Quick enough.')).toBeVisible();
  await seen;
  await theirs.context().close();
  await expect(thread(page).getByText(/· Read$/)).toBeVisible({ timeout: 20_000 });
  await page.goto('/messages');
  await expect(row(page)).toHaveText(other.name);
});

test('a message is there at once, kept when it fails, and sent once by trying again', anyWindow, async ({ page }) => {
  await page.goto(`/messages/${other.username}`);
  await hydrated(page);
  await page.route('**/api/trpc/message.send*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
  );
  await send(page, 'Do you read me?');
  await expect(thread(page).getByText('Do you read me?')).toBeVisible();
  await expect(thread(page).getByText(/^Not sent\./)).toBeVisible({ timeout: 15_000 });
  await page.unroute('**/api/trpc/message.send*');
  const sent = page.waitForRequest(/message\.send/);
  await thread(page).getByRole('button', { name: 'Try again' }).click();
  expect((await sent).headers()['idempotency-key']).toMatch(/^message-/);
  await expect(thread(page).getByText(/· Sent$/)).toBeVisible();
  await page.reload();
  await expect(thread(page).getByText('Do you read me?')).toHaveCount(1);
});

test('Enter sends, but on a phone; a draft stays on the device', async ({ page }) => {
  await page.goto(`/messages/${other.username}`);
  await hydrated(page);
  await field(page).fill('One');
  await field(page).press(isPhone(page) ? 'Enter' : 'Shift+Enter');
  await page.keyboard.type('Two');
  await expect(field(page)).toHaveValue('One\nTwo');
  await page.reload();
  await expect(field(page)).toHaveValue('One\nTwo');
  await hydrated(page);
  if (isPhone(page)) await page.getByRole('button', { name: 'Send' }).click();
  else await field(page).press('Enter');
  await expect(field(page)).toHaveValue('');
  await expect(thread(page).getByText('One Two')).toBeVisible();
});

test('older messages come as one scrolls up, and nothing moves; what comes below waits unread', async ({
  page,
  request,
}) => {
  for (let n = 0; n < 29; n++) await say(request, other, `Line ${n}\nwith\nfour\nlines`);
  await page.goto(`/messages/${other.username}`);
  await hydrated(page);
  await expect(thread(page).getByText('Line 28', { exact: false })).toBeInViewport();
  await expect(thread(page).getByText('Line 0', { exact: false })).toHaveCount(0);
  const scroller = page.getByRole('region', { name: `Messages with ${other.name}` });
  const tenth = thread(page).getByText('Line 10', { exact: false });
  // A row may be made anew just then, as what was sent is confirmed.
  await expect(() => tenth.scrollIntoViewIfNeeded({ timeout: 1000 })).toPass();
  const before = await tenth.boundingBox();
  await expect(thread(page).getByText(/Line 0\b/)).toHaveCount(1);
  expect(Math.abs(((await tenth.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  await scroller.evaluate((element) => element.scrollTo({ top: -element.scrollHeight }));
  await expect(thread(page).getByText(/Line 0\b/)).toBeInViewport();
  const reads: string[] = [];
  page.on('request', (sent) => void (/message\.read/.test(sent.url()) && reads.push(sent.url())));
  await say(request, other, 'Line 29, out of sight');
  const pill = page.getByRole('button', { name: '1 new' });
  await expect(pill).toBeVisible({ timeout: 20_000 });
  expect(reads).toEqual([]);
  const read = page.waitForResponse(/message\.read/);
  await pill.click();
  await read;
  await expect(pill).toHaveCount(0);
  await expect(thread(page).getByText('Line 29, out of sight')).toBeInViewport();
  await expect(scroller).toBeFocused();
});

test('a notice above it moves no field out of the window', async ({ page, context }) => {
  await page.goto(`/messages/${other.username}`);
  await hydrated(page);
  await context.route('**/api/trpc/**', (route) => route.fulfill({ status: 503, body: 'upstream is away' }));
  await send(page, 'Is anybody there?');
  await expect(page.getByRole('complementary', { name: 'Connection' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Send' })).toBeInViewport({ ratio: 1 });
});

test('an own message is deleted, and comes back', anyWindow, async ({ page, request }) => {
  await say(request, me, 'Rash words');
  await page.goto(`/messages/${other.username}`);
  await hydrated(page);
  await thread(page).getByText('Rash words').hover();
  await thread(page).getByRole('button', { name: 'Delete message' }).click();
  await expect(thread(page).getByText('Message deleted')).toBeVisible();
  const restored = page.waitForResponse(/message\.restore/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await restored;
  await page.reload();
  await expect(thread(page).getByText('Rash words')).toBeVisible();
});

test(
  'a message is reported; who is blocked cannot write, and is told so; unblocking opens it again',
  anyWindow,
  async ({ page, request, browser }) => {
    await say(request, other, 'Buy my course');
    await page.goto(`/messages/${other.username}`);
    await hydrated(page);
    await thread(page).getByText('Buy my course').hover();
    await thread(page).getByRole('button', { name: 'Report message' }).click();
    const sheet = page.getByRole('dialog', { name: 'Report this message' });
    await sheet.getByRole('textbox').fill('An advertisement.');
    await sheet.getByRole('button', { name: 'Report', exact: true }).click();
    await expect(
      page.locator('[data-sonner-toaster]').getByText('Reported. You are told what came of it.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const blocked = page.waitForResponse(/message\.setBlock/);
    await page.getByRole('button', { name: `Block ${other.name}` }).click();
    await expect(page.getByText(`You have blocked ${other.name}.`, { exact: false })).toBeVisible();
    await blocked;
    const theirs = await (await browser.newContext()).newPage();
    await signIn(theirs, other);
    await theirs.goto(`/messages/${me.username}`);
    await expect(theirs.getByText(`${me.name} takes no messages from you.`)).toBeVisible();
    await theirs.context().close();
    await page.getByRole('button', { name: 'Unblock', exact: true }).click();
    await expect(field(page)).toBeVisible();
  },
);

test('from a profile one writes to who follows one; to others one learns how', anyWindow, async ({ page }) => {
  await page.goto(`/users/${other.username}`);
  await page.getByRole('link', { name: 'Message', exact: true }).click();
  await expect(page.getByText('Nothing said yet.', { exact: false })).toBeVisible();
  const [stranger] = await newMembers(1);
  await page.goto(`/users/${stranger?.username}`);
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Message', exact: true })).toHaveCount(0);
  await page.goto(`/messages/${stranger?.username}`);
  await expect(page.getByText('gets messages from people whom they follow', { exact: false })).toBeVisible();
  await page.goto('/messages/nobody_here');
  await expect(page.getByRole('heading', { name: /There is nobody called/ })).toBeVisible();
});

test(
  'conversations are found by name; without any the page says how to begin',
  anyWindow,
  async ({ page, request }) => {
    await page.goto('/messages');
    await expect(page.getByRole('heading', { name: 'No conversations yet' })).toBeVisible();
    await say(request, other, 'Hello');
    await page.reload();
    await hydrated(page);
    const search = page.getByRole('searchbox', { name: 'Search by name' });
    await search.fill('somebody else');
    await expect(page.getByText('You have no conversation with anybody called', { exact: false })).toBeVisible();
    await search.fill(other.name.toUpperCase());
    await expect(row(page)).toBeVisible();
  },
);

test('a visitor is sent to sign in', anyWindow, async ({ page }) => {
  await page.context().clearCookies();
  await page.goto('/messages');
  await expect(page).toHaveURL('/sign-in?next=%2Fmessages');
});

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  await say(request, other, 'Hello there');
  await say(request, me, 'Hello yourself, and a somewhat longer answer so that a bubble wraps on a phone.');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/messages', `/messages/${other.username}`]) {
    await page.goto(path);
    await hydrated(page);
    expect(await findings(page)).toEqual([]);
  }
});
