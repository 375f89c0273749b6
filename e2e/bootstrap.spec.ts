import { expect, type Page, test } from '@playwright/test';
import { keptIn } from './device.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
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
  const ahead = as && page.waitForResponse(/prefetch\.dashboard/);
  await page.goto(path);
  await ahead;
  await expect.poll(() => keptIn(page)).toContain(as ? '"bootstrap"' : '"queryKey"');
}

/** Follows a link without hovering it first. */
const follow = (page: Page, name: string | RegExp) =>
  page.getByRole('link', { name }).filter({ visible: true }).first().dispatchEvent('click');

test('a member opens their own places right after load without a request', async ({ page, request }) => {
  const [me, friend] = await newPair();
  await act(request, friend, ['follow.set', { username: me.username, follows: true }]);
  await signIn(page, me);
  const requests = requestsOf(page);
  await open(page, '/', { as: me });
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
  requests.length = 0;
  await follow(page, /^(Notifications|Inbox)/);
  await expect(heading(page, 'Notifications')).toBeVisible();
  await expect(page.getByText(friend.name)).toBeVisible();
  for (const [name, title] of [
    ['Profile', me.name],
    ['Dashboard', 'Dashboard'],
    ['Projects and drafts', 'Your projects'],
    ['Messages', 'Messages'],
  ] as const) {
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name }).dispatchEvent('click');
    await expect(heading(page, new RegExp(title))).toBeVisible();
  }
  expect(dataOf(requests)).toEqual([]);
});

test('name and counts stand in the document, without a script', async ({ browser, request }) => {
  const [me, friend] = await newPair();
  await act(request, friend, ['follow.set', { username: me.username, follows: true }]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, me);
  await page.goto(process.env.PLAYWRIGHT_TEST_BASE_URL ?? '');
  await expect(page.getByRole('link', { name: /1 unread/ }).filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('#account-menu')).toContainText(me.name);
  await context.close();
});

test('a visitor’s browser asks for nothing personal, wherever it goes', async ({ page }) => {
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

test('what was seen on an earlier visit is there before the network, and is read anew in its place', async ({
  page,
}) => {
  await open(page, '/');
  const first = await rows(page).first().getByRole('heading').textContent();
  await expect.poll(() => keptIn(page)).toContain('"feed","list"');
  await open(page, '/leaderboard');
  await expect.poll(() => keptIn(page)).toContain('"leaderboard","projects"');
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
});

test('what is kept has a bound, and what another build wrote is dropped', async ({ page }) => {
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
  await expect.poll(() => keptIn(page)).not.toContain('another-1');
});

test('after signing out nothing remains, in other tabs neither', async ({ page, context }) => {
  const [me] = await newPair();
  await signIn(page, me);
  await open(page, '/', { as: me });
  await page.evaluate((name) => {
    localStorage.setItem('draft:somewhere', name);
    sessionStorage.setItem('searched', name);
  }, me.name);
  const other = await context.newPage();
  await other.goto('/leaderboard');
  await expect(other.getByRole('button', { name: 'Your account' })).toBeVisible();
  await expect.poll(() => keptIn(other)).toContain('prova.person');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('link', { name: 'Sign in' }).filter({ visible: true }).first()).toBeVisible();
    await expect.poll(() => keptIn(tab)).not.toContain(me.username);
    expect(await keptIn(tab)).not.toContain(me.name);
    expect(await tab.content()).not.toContain(me.username);
  }
});

test('after another person’s sign-in nothing of the first remains', async ({ page }) => {
  const [me, next] = await newPair();
  await signIn(page, me);
  await open(page, '/', { as: me });
  await page.evaluate((name) => localStorage.setItem('draft:somewhere', name), me.name);
  const left = await page.context().newPage();
  await open(left, '/leaderboard', { as: me });
  await signIn(page, next);
  await open(page, '/', { as: next });
  for (const tab of [page, left]) {
    await expect.poll(() => tab.content()).toContain(next.username);
    await expect.poll(() => keptIn(tab)).not.toContain(me.username);
    expect(await keptIn(tab)).not.toContain(me.name);
    expect(await tab.content()).not.toContain(me.username);
  }
});

test('a session that ended on the server leaves nothing, in an open tab and on the next visit', async ({ page }) => {
  const [me] = await newPair();
  await signIn(page, me);
  await open(page, '/', { as: me });
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  await expect(heading(page, /Sign in/)).toBeVisible();
  await expect.poll(() => keptIn(page)).not.toContain(me.username);

  await signIn(page, me);
  await open(page, '/', { as: me });
  await page.context().clearCookies();
  await page.goto('/');
  await expect.poll(() => keptIn(page)).not.toContain(me.username);
  await expect.poll(() => keptIn(page)).toContain('"queryKey"');
});
