import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { keptIn } from './device.ts';
import { act, newMembers, signIn, signInAsNew } from './member.ts';
import {
  anyWaiting,
  comments,
  lossSheet,
  openAndKeep,
  pressSignOut,
  saying,
  waiting,
  waitingSheet,
  writesOf,
} from './outbox.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

test.use({ serviceWorkers: 'allow' });

const notice = (page: Page) => page.getByRole('complementary', { name: 'Connection' });
/** The project's: one's own comment has one that cannot be pressed. */
const upvote = (page: Page) =>
  page.locator('button[aria-label="Upvote"]:not([aria-disabled="true"])').filter({ visible: true }).first();
const saveButton = (page: Page) => page.getByRole('button', { name: /^Save/ }).filter({ visible: true }).first();

async function comment(page: Page, text: string): Promise<void> {
  await comments(page).getByRole('textbox', { name: 'Write a comment' }).fill(text);
  await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(saying(page, text)).toBeVisible();
}

test('what was seen opens without a network and says how old it is, what was not says so', async ({
  page,
  context,
}) => {
  await openAndKeep(page, '/');
  await page.goto('/?sort=top');
  await expect.poll(() => keptIn(page)).toMatch(/"hash":"\[\[\\"feed\\",\\"list\\"\],{\\"sort\\":\\"top/);
  await openAndKeep(page, '/projects/crosshair');
  await context.setOffline(true);
  await expect(notice(page)).toContainText(/As of \d\d:\d\d, you are offline\./);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
  // A document that the worker answers does not know that the test's network is away, only that nobody answers.
  await expect(notice(page)).toContainText(/(?:As of|What you see is from) \d\d:\d\d/);
  // Its document is that of all sorts, its list the one that was read.
  await page.goto('/?sort=top');
  await expect(page.getByRole('heading', { level: 2, name: 'Top projects' })).toBeAttached();
  await page.goto('/leaderboard');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not on your device');
  await expectAxeClean(page);
  await page
    .getByRole('region', { name: 'Kept on this device' })
    .getByRole('link', { name: /^Crosshair/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
  await context.setOffline(false);
  await expect(notice(page)).toHaveCount(0, { timeout: 30_000 });
});

test(
  'a page that was opened by a click stays readable, and what was read of another opens by a click',
  anyWindow,
  async ({ page, context }) => {
    await openAndKeep(page, '/');
    await page.getByRole('heading', { level: 3 }).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();
    await context.setOffline(true);
    await expect(notice(page)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
    await page.goForward();
    await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();
  },
);

test('a click asks for its data without the worker, and for nothing else', anyWindow, async ({ page }) => {
  await openAndKeep(page, '/');
  await page.reload();
  await hydrated(page);
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  const requests = requestsOf(page);
  await page.getByRole('heading', { level: 3 }).getByRole('link').first().dispatchEvent('click');
  await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();
  expect(dataOf(requests)).toHaveLength(1);
  const ways = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/trpc/'))
      .map((entry) => entry as PerformanceResourceTiming & { workerFinalSourceType?: string })
      .map(({ workerStart, workerFinalSourceType }) => workerStart === 0 || workerFinalSourceType === 'network'),
  );
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.every(Boolean)).toBe(true);
});

test('a vote, a save and a comment of an offline hour survive a reload and arrive once each', async ({
  page,
  context,
  request,
  isMobile,
}) => {
  const path = `/projects/project-${isMobile ? 19 : 20}`;
  const mismatches: string[] = [];
  page.on('pageerror', ({ message }) => {
    if (/hydrat|React error #4(?:18|2\d)/i.test(message)) mismatches.push(message);
  });
  await signInAsNew(page);
  await openAndKeep(page, path);
  await context.setOffline(true);
  await upvote(page).click();
  await saveButton(page).click();
  await comment(page, 'Written on a train');
  await expect(waiting(page, 3)).toBeVisible();

  await page.reload();
  await expect(waiting(page, 3)).toBeVisible();
  await expect(upvote(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(saveButton(page)).toHaveText(/^Saved/);
  await expect(saying(page, 'Written on a train')).toHaveCount(1);
  // What waits shows over what the document said, and not in place of it.
  expect(mismatches).toEqual([]);

  const writes = writesOf(context);
  await context.setOffline(false);
  await expect(anyWaiting(page)).toHaveCount(0, { timeout: 30_000 });
  expect(writes.sort()).toEqual(['comment.post', 'saved.save', 'vote.cast']);
  await page.reload();
  await expect(upvote(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(saveButton(page)).toHaveText(/^Saved/);
  await expect(saying(page, 'Written on a train')).toHaveCount(1);
  const listed = await (await request.get(`/api${path}/comments`)).json();
  expect(listed.items.filter(({ body }: { body: string }) => body === 'Written on a train')).toHaveLength(1);
});

test(
  'a save that is taken back before it was sent leaves nothing to send',
  anyWindow,
  async ({ page, context, isMobile }) => {
    await signInAsNew(page);
    await openAndKeep(page, `/projects/project-${isMobile ? 54 : 55}`);
    await context.setOffline(true);
    await saveButton(page).click();
    await expect(waiting(page, 1)).toBeVisible();
    await saveButton(page).click();
    await expect(anyWaiting(page)).toHaveCount(0);
    await expect(saveButton(page)).not.toHaveText(/^Saved/);
  },
);

test(
  'two tabs send what both wrote, each write once, and both show it',
  anyWindow,
  async ({ page, context, isMobile }) => {
    const [first, second] = isMobile ? [56, 57] : [58, 59];
    await signInAsNew(page);
    await openAndKeep(page, `/projects/project-${first}`);
    const other = await context.newPage();
    await openAndKeep(other, `/projects/project-${second}`);
    await context.setOffline(true);
    await comment(page, 'From the first tab');
    await comment(other, 'From the second tab');
    await expect(waiting(page, 2)).toBeVisible();
    await expect(waiting(other, 2)).toBeVisible();
    const writes = writesOf(context);
    await context.setOffline(false);
    for (const tab of [page, other]) await expect(anyWaiting(tab)).toHaveCount(0, { timeout: 30_000 });
    await expect(comments(page).getByText(/^(?:sending|waiting to be sent)$/)).toHaveCount(0);
    await expect(comments(other).getByText(/^(?:sending|waiting to be sent)$/)).toHaveCount(0);
    expect(writes).toEqual(['comment.post', 'comment.post']);
  },
);

test(
  'what the server will not take any more is kept with the reason, until it is let go; signing out leaves nothing',
  anyWindow,
  async ({ page, context, request, isMobile }) => {
    const slug = `project-${isMobile ? 28 : 29}`;
    const [me, author] = await newMembers(2);
    if (!me || !author) throw new Error('nobody was made');
    const { comment: theirs } = (await act(request, author, [
      'comment.post',
      { slug, parentId: null, body: 'A remark that goes' },
    ])) as { comment: { id: string } };
    await signIn(page, me);
    await openAndKeep(page, `/projects/${slug}`);
    await expect(saying(page, 'A remark that goes')).toBeVisible();
    await context.setOffline(true);
    await saying(page, 'A remark that goes').getByRole('button', { name: 'Reply' }).first().click();
    await comments(page)
      .getByRole('textbox', { name: /^Reply to/ })
      .fill('An answer to it');
    await comments(page).getByRole('button', { name: 'Reply', exact: true }).last().click();
    await expect(waiting(page, 1)).toBeVisible();
    await act(request, author, ['comment.delete', { id: theirs.id }]);
    await context.setOffline(false);
    await expect(saying(page, 'An answer to it')).toHaveCount(0, { timeout: 30_000 });
    await waiting(page, 1).click();
    const sheet = waitingSheet(page);
    await expect(sheet).toContainText('It was not taken. There is no such comment any more.');
    await expect(sheet).toContainText('An answer to it');
    await expectAxeClean(page);
    await page.keyboard.press('Escape');

    await pressSignOut(page);
    await expect(lossSheet(page)).toContainText('1 change has not been sent and will be lost.');
    await expectAxeClean(page);
    await lossSheet(page).getByRole('button', { name: 'Sign out all the same' }).click();
    await expect(page.getByRole('link', { name: 'Sign in' }).filter({ visible: true }).first()).toBeVisible();
    await expect(anyWaiting(page)).toHaveCount(0);
    expect(await keptWrites(page)).toBe(0);
  },
);

test(
  'while nobody answers pages stay, say so and recover, and writes wait',
  anyWindow,
  async ({ page, context, isMobile }) => {
    await signInAsNew(page);
    await openAndKeep(page, `/projects/project-${isMobile ? 32 : 33}`);
    await context.route('**/api/trpc/**', (route) => route.fulfill({ status: 503, body: 'upstream is away' }));
    await upvote(page).click();
    await expect(waiting(page, 1)).toBeVisible();
    await expect(notice(page)).toContainText(
      /Prova does not answer\. What you see is from \d\d:\d\d\. Votes, [\w ,]+ wait and are sent later/,
    );
    await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();
    await context.unroute('**/api/trpc/**');
    await expect(notice(page)).toHaveCount(0, { timeout: 30_000 });
    await expect(anyWaiting(page)).toHaveCount(0, { timeout: 30_000 });
    await expect(upvote(page)).toHaveAttribute('aria-pressed', 'true');
  },
);

test('nothing that is kept for everybody knows who was here', anyWindow, async ({ page, isMobile }) => {
  const username = await signInAsNew(page);
  for (const path of ['/', `/projects/project-${isMobile ? 54 : 55}`, '/leaderboard']) await openAndKeep(page, path);
  for (const path of ['/messages', '/settings', '/dashboard', '/saved']) {
    await page.goto(path);
    await hydrated(page);
  }
  const held = await page.evaluate(async (canary) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const one of await cache.keys()) {
        const text = await (await cache.match(one))?.text();
        if (
          text?.includes(canary) ||
          /messages|settings|dashboard|saved/.test(new URL(one.url).pathname.replace(/^\/_next.*/, ''))
        )
          found.push(one.url);
      }
    }
    return found;
  }, username);
  expect(held).toEqual([]);
});

test('it can be installed', anyWindow, async ({ page, request }) => {
  await page.goto('/');
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest = await (await request.get(address ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Prova', start_url: '/', display: 'standalone' });
  for (const { src } of manifest.icons) expect((await request.get(src)).headers()['content-type']).toBe('image/png');
  const worker = await request.get('/sw.js');
  expect(worker.headers()['cache-control']).toContain('no-cache');
  expect(worker.headers()['content-security-policy']).toContain("connect-src 'self'");
});

function keptWrites(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('prova');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('writes').objectStore('writes').count();
          counting.onsuccess = () => resolve(counting.result);
          counting.onerror = () => reject(counting.error);
        };
      }),
  );
}

async function expectAxeClean(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([]);
}
