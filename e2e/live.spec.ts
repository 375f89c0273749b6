import { type APIRequestContext, type BrowserContext, expect, type Page, type Request, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { aPinnedScene } from './chain-scene.ts';
import { act, type Member, newAdmin, newMembers, signIn } from './member.ts';

let me: Member;
let other: Member;

test.beforeEach(async () => {
  const [first, second] = await newMembers(2);
  if (!first || !second) throw new Error('nobody was made');
  [me, other] = [first, second];
});

/** The streams that the browser holds open, as it opens and closes them. */
function streamsOf(context: BrowserContext): Set<Request> {
  const open = new Set<Request>();
  const isStream = (request: Request) => new URL(request.url()).pathname === '/api/live';
  context.on('request', (request) => isStream(request) && open.add(request));
  const close = (request: Request) => open.delete(request);
  context.on('requestfinished', close);
  context.on('requestfailed', close);
  return open;
}

/** Until what the page listens to has been answered, by which it begins. */
const listens = (page: Page, topic: string) =>
  page.waitForRequest((request) => {
    const { pathname, searchParams } = new URL(request.url());
    return pathname === '/api/live' && (searchParams.get('topics') ?? '').split(',').includes(topic);
  });

const count = (page: Page) => page.locator('.vote-count').filter({ visible: true }).first();
const numberOf = async (page: Page) => Number(/-?\d+/.exec((await count(page).textContent()) ?? '')?.[0]);
const pill = (page: Page, name: RegExp) => page.getByRole('button', { name });

test(
  'two tabs hold one stream, and both show the vote of another person',
  anyWindow,
  async ({ page, context, request, isMobile }) => {
    const number = isMobile ? 56 : 57;
    const slug = `project-${number}`;
    const streams = streamsOf(context);
    const begun = listens(page, `project:${slug}`);
    await page.goto(`/?text=number+${number}`);
    await begun;
    const second = await context.newPage();
    await second.goto(`/projects/${slug}`);
    const before = await numberOf(second);
    await expect(async () => {
      const topics = [...streams].map((one) => new URL(one.url()).searchParams.get('topics') ?? '');
      expect(topics.join().split(',')).toContain(`comments:${slug}`);
    }).toPass();
    await act(request, other, ['vote.cast', { slug, value: 1 }]);
    await expect(count(second)).toContainText(`${before + 1}`);
    await expect(count(page)).toContainText(`${before + 1}`);
    expect(streams.size).toBe(1);
    // The one that leads closes: the other goes on with a stream of its own.
    await page.close();
    await act(request, other, ['vote.cast', { slug, value: -1 }]);
    await expect(count(second)).toContainText(`${before - 1}`);
  },
);

test('rows of a chain show the votes of others too, pinned or not', anyWindow, async ({ page, request }) => {
  const { path, pinned, other: listed } = await aPinnedScene(request);
  const begun = listens(page, `project:${pinned.slug}`);
  await page.goto(path);
  await (await begun).response();
  for (const { title, slug } of [pinned, listed]) {
    const votes = page.locator('.project-row', { hasText: title }).locator('.vote-count');
    await expect(votes).toHaveText(/^0\b/);
    await act(request, other, ['vote.cast', { slug, value: 1 }]);
    await expect(votes).toHaveText(/^1\b/);
  }
});

test('a new project waits behind a pill, and no row moves by itself', async ({ page, request }) => {
  const begun = listens(page, 'feed');
  await page.goto('/?sort=newest');
  const first = page.getByRole('heading', { level: 3 }).filter({ visible: true }).first();
  const before = await first.textContent();
  await (await begun).response();
  const title = `Live ${other.username.slice(4)}`;
  const draft = await act(request, other, [
    'project.saveDraft',
    { slug: null, revision: 0, content: someContent({ title }) },
  ]);
  const { slug } = await act(request, other, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  await expect(pill(page, /^\d+ new$/)).toBeVisible();
  expect(await first.textContent()).toBe(before);
  // What could not be read, though it was tried three times, goes on waiting.
  const isList = (url: URL | string) => `${url}`.includes('/api/trpc/feed.list');
  let failed = 0;
  page.on('requestfailed', (one) => isList(one.url()) && failed++);
  await page.route(isList, (route) => route.abort());
  await pill(page, /^\d+ new$/).click();
  await expect.poll(() => failed, { timeout: 10_000 }).toBe(3);
  await expect(pill(page, /^\d+ new$/)).toBeVisible();
  await page.unroute(isList);
  // By a press, unless the page, which can read again, was quicker.
  await expect(async () => {
    const waiting = pill(page, /^\d+ new$/);
    if (await waiting.isVisible()) await waiting.click({ timeout: 1000 });
    await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(pill(page, /^\d+ new$/)).toHaveCount(0);
  await act(request, other, ['project.remove', { slug }]);
});

test('a comment of another person waits behind a pill', anyWindow, async ({ page, request, isMobile }) => {
  const slug = `project-${isMobile ? 58 : 59}`;
  await signIn(page, me);
  const begun = listens(page, `comments:${slug}`);
  await page.goto(`/projects/${slug}`);
  await (await begun).response();
  const body = `Seen from ${other.username}`;
  await act(request, other, ['comment.post', { slug, body }]);
  await expect(pill(page, /^1 new comment$/)).toBeVisible();
  await expect(page.getByText(body)).toHaveCount(0);
  await pill(page, /^1 new comment$/).click();
  await expect(page.getByText(body)).toBeInViewport();
  await expect(pill(page, /new comment/)).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: body }).locator(':focus')).toHaveCount(1);
});

test('news are counted and messages are there at once', anyWindow, async ({ page, request }) => {
  await act(request, me, ['follow.set', { username: other.username, follows: true }]);
  await act(request, other, ['follow.set', { username: me.username, follows: true }]);
  await act(request, other, ['message.send', { username: me.username, body: 'Hello from here' }]);
  await signIn(page, me);
  const begun = listens(page, 'person');
  await page.goto('/notifications');
  await (await begun).response();
  await expect(page.getByRole('status').filter({ hasText: '2 unread' })).toBeVisible();
  const [third] = await newMembers(1);
  if (!third) throw new Error('nobody was made');
  await act(request, third, ['follow.set', { username: me.username, follows: true }]);
  await expect(
    page.getByRole('main').getByRole('link', { name: new RegExp(`${third.name} and 1 other followed you`) }),
  ).toBeVisible();
  const again = listens(page, 'person');
  await page.goto(`/messages/${other.username}`);
  await expect(page.getByRole('log').getByText('Hello from here')).toBeVisible();
  await (await again).response();
  await act(request, other, ['message.send', { username: me.username, body: 'Are you there?' }]);
  // Without the stream it would be looked for after ten seconds.
  await expect(page.getByRole('log').getByText('Are you there?')).toBeVisible({ timeout: 5000 });
});

test(
  'no line of the inbox moves under the pointer: a new one waits behind a pill',
  anyWindow,
  async ({ page, request }) => {
    const [third, fourth] = await newMembers(2);
    if (!third || !fourth) throw new Error('nobody was made');
    const followed = async (by: Member) => {
      await act(request, me, ['notification.readAll', {}]);
      await act(request, by, ['follow.set', { username: me.username, follows: true }]);
    };
    await followed(other);
    await signIn(page, me);
    const begun = listens(page, 'person');
    await page.goto('/notifications');
    await (await begun).response();
    const lines = page.getByRole('main').getByRole('link', { name: /followed you/ });
    await lines.hover();
    await followed(third);
    await expect(pill(page, /^1 new$/)).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '1 unread' })).toBeVisible();
    await expect(lines).toHaveText([new RegExp(other.name)]);
    await pill(page, /^1 new$/).click();
    await expect(lines).toHaveText([new RegExp(third.name), new RegExp(other.name)]);
    await expect(lines.first()).toBeFocused();
    // So it is where the focus is in the list, and once both are gone it is shown.
    await lines.last().focus();
    await page.mouse.move(0, 0);
    await followed(fourth);
    await expect(pill(page, /^1 new$/)).toBeVisible();
    await expect(lines).toHaveText([new RegExp(third.name), new RegExp(other.name)]);
    await lines.last().blur();
    await expect(lines).toHaveText([fourth, third, other].map(({ name }) => new RegExp(name)));
    await expect(pill(page, /^\d+ new$/)).toHaveCount(0);
  },
);

test('no conversation moves under the pointer, and its count does at once', anyWindow, async ({ page, request }) => {
  const [third] = await newMembers(1);
  if (!third) throw new Error('nobody was made');
  for (const { username } of [other, third]) await act(request, me, ['follow.set', { username, follows: true }]);
  const say = (from: Member) => act(request, from, ['message.send', { username: me.username, body: 'Hello' }]);
  await say(other);
  await say(third);
  await signIn(page, me);
  const begun = listens(page, 'person');
  await page.goto('/messages');
  await (await begun).response();
  const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('link');
  await rows.first().hover();
  await say(other);
  await expect(rows).toHaveText([`${third.name}, 1 unread`, `${other.name}, 2 unread`]);
  await expect(pill(page, /^1 new$/)).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(rows).toHaveText([`${other.name}, 2 unread`, `${third.name}, 1 unread`]);
  await expect(pill(page, /^1 new$/)).toHaveCount(0);
  // With nothing there it is on top at once.
  await say(third);
  await expect(rows).toHaveText([`${third.name}, 2 unread`, `${other.name}, 2 unread`]);
});

/** A project of the other one's that is public; its slug. */
async function published(request: APIRequestContext, title: string): Promise<string> {
  const content = someContent({ title });
  const draft = await act(request, other, ['project.saveDraft', { slug: null, revision: 0, content }]);
  const made = await act(request, other, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return String(made.slug);
}

const beValidator = async (request: APIRequestContext, admin: Member) =>
  act(request, admin, ['validator.name', { username: me.username, categories: [], badgeKinds: ['gold'] }]);

test('a role given while the inbox is open opens its page from there', anyWindow, async ({ page, request }) => {
  await signIn(page, me);
  const begun = listens(page, 'person');
  await page.goto('/notifications');
  await (await begun).response();
  await beValidator(request, await newAdmin());
  await page
    .getByRole('main')
    .getByRole('link', { name: /named you a validator/ })
    .click();
  await expect(page).toHaveURL('/reviews');
  await expect(page.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible();
});

test('a badge awarded while the page is open is there with its points', anyWindow, async ({ page, request }) => {
  const [admin, slug] = [await newAdmin(), await published(request, `Kiln of ${other.username}`)];
  await beValidator(request, admin);
  await act(request, admin, ['assignment.assign', { slugs: [slug], usernames: [me.username], priority: 'normal' }]);
  await signIn(page, other);
  const begun = listens(page, `project:${slug}`);
  await page.goto(`/projects/${slug}`);
  await (await begun).response();
  await expect(page.getByText('No badge yet')).toBeVisible();
  const rationale = 'Ran it for a week on two machines: nothing was lost.';
  await act(request, me, ['review.award', { slug, kind: 'gold', rationale }]);
  await expect(page.getByRole('region', { name: /^Badges/ })).toContainText(rationale);
  await expect(page.getByText('No badge yet')).toHaveCount(0);
});

test('a request that one sent shows its answer as it comes', anyWindow, async ({ page, request }) => {
  const [investor] = await newMembers(1, { isInvestor: true });
  if (!investor) throw new Error('nobody was made');
  const slug = await published(request, `Loom of ${other.username}`);
  const message = 'Two of our companies use it already. Could we talk?';
  const { id } = await act(request, investor, ['intro.askBuilder', { slug, message }]);
  await signIn(page, investor);
  const begun = listens(page, 'person');
  await page.goto('/intros?box=sent');
  await (await begun).response();
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: message });
  await expect(row).toContainText('Open until');
  await act(request, other, ['intro.decline', { id, reason: 'We are not raising this year.' }]);
  await expect(row).toContainText('not raising this year');
});

test('nobody looks, nothing is heard: hidden for a minute, or left', anyWindow, async ({ page, context }) => {
  await page.clock.install();
  const streams = streamsOf(context);
  await page.goto('/');
  await page.clock.runFor(10_000);
  await expect.poll(() => streams.size).toBe(1);
  const look = (state: 'hidden' | 'visible') =>
    page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await look('hidden');
  await page.clock.runFor(30_000);
  expect(streams.size).toBe(1);
  await page.clock.runFor(31_000);
  await expect.poll(() => streams.size).toBe(0);
  await look('visible');
  await page.clock.runFor(1000);
  await expect.poll(() => streams.size).toBe(1);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(() => streams.size).toBe(0);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.clock.runFor(1000);
  await expect.poll(() => streams.size).toBe(1);
});
