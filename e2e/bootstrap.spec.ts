import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { keptIn } from './device.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { lossSheet } from './outbox.ts';
import { dataOf, requestsOf } from './requests.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const rows = (page: Page) => page.getByRole('article');

async function newPair(): Promise<[Member, Member]> {
  const [one, other] = await newMembers(2);
  if (!one || !other) throw new Error('nobody was made');
  return [one, other];
}

/** Opens an address and waits until what a page does once it is idle is done. */
async function open(page: Page, path: string, { as }: { as?: Member } = {}): Promise<void> {
  await page.goto(path);
  await kept(page, { has: as ? '"bootstrap"' : '"queryKey"' });
}

/** Waits until the browser keeps some words, or none of them; a page may be loaded anew meanwhile. */
const kept = (page: Page, { has = '', hasNot = [] }: { has?: string; hasNot?: string[] }) =>
  expect(async () => {
    const all = await keptIn(page);
    expect(all).toContain(has);
    for (const words of hasNot) expect(all).not.toContain(words);
  }).toPass({ timeout: 15_000 });

/** Nothing of the first is in the page, nor in what the browser keeps. */
async function knowsNothingOf(page: Page, { username, name }: Member): Promise<void> {
  await kept(page, { hasNot: [username, name] });
  const document = await page.content();
  expect(document).not.toContain(username);
  expect(document).not.toContain(name);
}

const ownMenu = (page: Page) => page.locator('#account-menu');

/** Follows a link of the main places without hovering it first. */
const follow = (page: Page, name: RegExp) =>
  page
    .getByRole('banner')
    .or(page.getByRole('navigation', { name: /^Main/ }))
    .getByRole('link', { name })
    .first()
    .dispatchEvent('click');

test('a member opens their own places right after load without a request', async ({ page, request }) => {
  const [me, friend] = await newPair();
  await act(request, friend, ['follow.set', { username: me.username, follows: true }]);
  await signIn(page, me);
  const requests = requestsOf(page);
  const dashboard = page.waitForResponse(/prefetch\.dashboard/);
  await open(page, '/', { as: me });
  await dashboard;
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
  requests.length = 0;
  await follow(page, /^(Notifications|Inbox)/);
  await expect(heading(page, 'Notifications')).toBeVisible();
  await expect(page.getByRole('main').getByText(friend.name).first()).toBeVisible();
  for (const [name, title] of [
    ['Dashboard', 'Dashboard'],
    ['Profile', me.name],
    ['Projects and drafts', 'Your projects'],
    ['Messages', 'Messages'],
  ] as const) {
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name }).dispatchEvent('click');
    await expect(heading(page, new RegExp(title))).toBeVisible();
  }
  expect(dataOf(requests)).toEqual([]);
  await page.locator('a[href="/chains"]').first().dispatchEvent('click');
  await expect(heading(page, 'Chains')).toBeVisible();
  // Which of them are one's own is asked for; the list is there.
  expect(dataOf(requests).filter((path) => !path.startsWith('/api/trpc/chain.mine'))).toEqual([]);
});

test('name and counts stand in the document, without a script', anyWindow, async ({ browser, request }) => {
  const [me, friend] = await newPair();
  await act(request, friend, ['follow.set', { username: me.username, follows: true }]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, me);
  await page.goto(process.env.PLAYWRIGHT_TEST_BASE_URL ?? '');
  await expect(page.getByRole('link', { name: /1 unread/ }).filter({ visible: true })).toHaveCount(1);
  await expect(ownMenu(page)).toContainText(me.name);
  await context.close();
});

test('a visitor’s browser asks for nothing personal, wherever it goes', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  for (const path of [
    '/',
    '/?sort=newest',
    '/leaderboard',
    '/investors',
    '/search?q=tone',
    '/projects/crosshair',
    '/users/mirelav',
  ])
    await open(page, path);
  const asked = dataOf(requests).map((path) => /^\/api\/trpc\/([\w.]+)/.exec(path)?.[1] ?? path);
  expect(asked.filter((name) => !everybodys.test(name))).toEqual([]);
});

const everybodys =
  /^(?:badge\.byValidator|chain|comment\.list|event|feed|investors\.(?:list|stats|byUsername)|leaderboard|profile|project\.bySlug|search)/;

test(
  'what was seen on an earlier visit is there before the network, and is read anew in its place',
  anyWindow,
  async ({ page }) => {
    await open(page, '/');
    const first = await rows(page).first().getByRole('heading').textContent();
    await kept(page, { has: '"feed","list"' });
    await open(page, '/leaderboard');
    // What only this page reads: the one before has kept its short boards.
    await kept(page, { has: '"board"' });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/trpc/feed.list*', async (route) => {
      await released;
      await route.continue();
    });
    const requests = requestsOf(page);
    await follow(page, /^(Projects|Feed)$/);
    await expect(rows(page).first().getByRole('heading')).toHaveText(first ?? '');
    const answered = page.waitForResponse(/feed\.list/);
    release();
    await answered;
    await expect(rows(page)).toHaveCount(20);
    expect(requests.filter((path) => path.includes('feed.list'))).toHaveLength(1);
  },
);

test('what is kept has a bound, and what another build wrote is dropped', anyWindow, async ({ page }) => {
  await open(page, '/');
  const fill = (build: string) =>
    page.evaluate(async (build) => {
      const open = indexedDB.open('prova');
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const all = open.result.transaction('answers', 'readwrite');
      for (let n = 0; n < 250; n++)
        all
          .objectStore('answers')
          .put({ hash: `${build}-${n}`, queryKey: [], data: {}, person: null, at: n, build, sizeBytes: 9 });
      await new Promise((resolve) => {
        all.oncomplete = resolve;
      });
      open.result.close();
    }, build);
  const count = async () => (await keptIn(page)).split('"hash"').length - 1;
  const build = (await page.locator('html').getAttribute('data-build')) ?? '';
  await fill(build);
  await page.goto('/leaderboard');
  await expect.poll(count).toBe(200);
  await fill('another');
  await page.goto('/investors');
  await kept(page, { hasNot: ['another-1'] });
});

test('after signing out nothing remains, in other tabs neither', anyWindow, async ({ page, context }) => {
  const [me] = await newPair();
  await signIn(page, me);
  await open(page, '/', { as: me });
  await page.evaluate((name) => {
    localStorage.setItem('draft:somewhere', name);
    sessionStorage.setItem('searched', name);
  }, me.name);
  const other = await context.newPage();
  await open(other, '/search', { as: me });
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await lossSheet(page).getByRole('button', { name: 'Sign out all the same' }).click();
  for (const tab of [page, other]) {
    await expect(ownMenu(tab)).toHaveCount(0);
    await knowsNothingOf(tab, me);
  }
});

test(
  'after another person’s sign-in nothing of the first remains, in a tab that was left open neither',
  anyWindow,
  async ({ page, context }) => {
    const [me, next] = await newPair();
    await signIn(page, me);
    await open(page, '/', { as: me });
    await page.evaluate((name) => localStorage.setItem('draft:somewhere', name), me.name);
    const left = await context.newPage();
    await open(left, '/search', { as: me });
    await signIn(page, next);
    await page.goto('/');
    for (const tab of [page, left]) {
      await expect(ownMenu(tab)).toContainText(next.username);
      await knowsNothingOf(tab, me);
      await kept(tab, { has: next.username });
    }
  },
);

test(
  'a session that ended on the server leaves nothing, in an open tab and on the next visit',
  anyWindow,
  async ({ page }) => {
    const [me] = await newPair();
    await signIn(page, me);
    await open(page, '/', { as: me });
    await page.context().clearCookies();
    await ownMenu(page).locator('a[href="/saved"]').dispatchEvent('click');
    await expect(ownMenu(page)).toHaveCount(0);
    await knowsNothingOf(page, me);

    await signIn(page, me);
    await open(page, '/', { as: me });
    await page.context().clearCookies();
    await page.goto('/search');
    await expect(ownMenu(page)).toHaveCount(0);
    await knowsNothingOf(page, me);
  },
);
