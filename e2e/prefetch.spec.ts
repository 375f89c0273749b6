import { expect, type Page, test } from '@playwright/test';
import { siteWays } from '#server/testing/site-ways.ts';
import { anyWindow } from './any-window.ts';
import { comments } from './outbox.ts';
import { dataOf, hydrated, listening, requestsOf } from './requests.ts';

/** Rows that nothing loads unless somebody means them. */
const row = (page: Page, place: number) => page.locator('.project-row-title a').nth(place);
const projectsIn = (requests: string[]) => requests.filter((request) => request.includes('project.bySlug'));

/** Until what a pointer at rest begins, which is due before this is, has begun: a page's timers fire in the order they are due. */
const rested = (page: Page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));

/** The route of a project and the segment in it, which any page with a link to one loads and counts as its own. */
const projectCodeLoaded = (page: Page) =>
  page.waitForFunction(() => {
    const loaded = performance.getEntriesByType('resource');
    return loaded.filter(({ name }) => /\/projects\/[^/]+\?_rsc=/.test(name)).length >= 2;
  });

/** How many reads of a project the page has given up stands on its root: a browser need not report those that are held back. */
const countAborts = (page: Page) =>
  page.addInitScript(() => {
    const { fetch } = window;
    let aborts = 0;
    window.fetch = (input, init) => {
      const isMeant = String(input).includes('project.bySlug') && !new Headers(init?.headers).has('purpose');
      const count = () => {
        aborts += 1;
        document.documentElement.dataset.aborts = `${aborts}`;
      };
      if (isMeant) init?.signal?.addEventListener('abort', count);
      return fetch(input, init);
    };
  });

async function openFeed(page: Page) {
  await page.goto('/');
  await hydrated(page);
  return requestsOf(page);
}

test(
  'a pointer that sweeps over a list loads nothing, one that rests loads what it rests on',
  anyWindow,
  async ({ page }) => {
    const requests = await openFeed(page);
    const boxes = await Promise.all([5, 6, 7, 8].map((place) => row(page, place).boundingBox()));
    for (const box of boxes) if (box) await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.move(2, 2);
    const answered = page.waitForResponse(/project\.bySlug/);
    await row(page, 9).hover();
    await answered;
    const slug = (await row(page, 9).getAttribute('href'))?.split('/').at(-1);
    expect(projectsIn(dataOf(requests))).toEqual([expect.stringContaining(`%22${slug}%22`)]);
  },
);

test('what is under way when the pointer leaves is ended, and a click asks again', anyWindow, async ({ page }) => {
  await countAborts(page);
  await openFeed(page);
  const answering = Promise.withResolvers<void>();
  await page.route('**/api/trpc/project.bySlug*', async (route) => {
    if (route.request().headers().purpose) return route.abort();
    await answering.promise;
    // The page gave up the first one.
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest((request) => /project\.bySlug/.test(request.url()) && !request.headers().purpose);
  await row(page, 6).hover();
  await asked;
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => document.documentElement.dataset.aborts === '1');
  answering.resolve();
  const title = await row(page, 6).textContent();
  await row(page, 6).click();
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
  await expect(comments(page)).toBeVisible();
});

test('a press before the pointer has rested asks once', anyWindow, async ({ page }) => {
  const requests = await openFeed(page);
  await row(page, 7).click();
  await expect(comments(page)).toBeVisible();
  expect(projectsIn(dataOf(requests))).toHaveLength(1);
});

test('who saves data loads nothing ahead, and what they open by one request', anyWindow, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
  );
  const requests = requestsOf(page);
  await openFeed(page);
  await row(page, 7).hover();
  await rested(page);
  expect(requests.filter((request) => /[?&]_rsc=/.test(request))).toEqual([]);
  expect(projectsIn(requests)).toEqual([]);
  await row(page, 7).click();
  await expect(comments(page)).toBeVisible();
  expect(projectsIn(requests)).toHaveLength(1);
});

test('a list that was opened by a click loads its first three once it is idle, within six requests', async ({
  page,
}) => {
  await page.goto('/leaderboard');
  await hydrated(page);
  await projectCodeLoaded(page);
  const requests = requestsOf(page);
  await page.locator('a[href="/"]').filter({ visible: true }).first().click();
  const slugs = await Promise.all([0, 1, 2].map((place) => row(page, place).getAttribute('href')));
  await expect.poll(() => projectsIn(requests).length).toBeGreaterThan(0);
  await rested(page);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
  const isFirst = (request: string) => slugs.some((slug) => request.includes(`%22${slug?.split('/').at(-1)}%22`));
  expect(projectsIn(requests).every(isFirst)).toBe(true);
});

test('what most visitors open next is loaded once the page is idle', anyWindow, async ({ page, isMobile }) => {
  if (isMobile) return; // the bar below the page has asked for what its links need, and no room is left
  const likely = '/, /users/ada;p=0.4, /users/grace;p=0.1';
  await page.route('**/api/trpc/feed.list*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'x-prova-next': likely } });
  });
  await page.goto('/leaderboard');
  await hydrated(page);
  const requests = requestsOf(page);
  await page.locator('a[href="/"]').filter({ visible: true }).first().click();
  await expect(row(page, 0)).toBeVisible();
  const ahead = () => requests.filter((request) => /profile\.byUsername.*ada.* \(ahead\)$/.test(request));
  await expect.poll(() => ahead().length, { timeout: 6000 }).toBe(1);
  expect(requests.filter((request) => request.includes('grace'))).toEqual([]);
});

test('guesses end with the budget of a minute, and a click works on', anyWindow, async ({ page }) => {
  test.setTimeout(60_000);
  const requests = await openFeed(page);
  const rows = page.locator('.project-row-title a');
  // More than the budget has room for.
  for (let length = 0; length < 40; length = await rows.count()) {
    await rows.last().scrollIntoViewIfNeeded();
    await expect.poll(() => rows.count()).toBeGreaterThan(length);
  }
  await rows.first().scrollIntoViewIfNeeded();
  const links = (await rows.all()).slice(0, 40);
  for (const link of links) {
    await link.hover();
    await rested(page);
  }
  // A project whose badges have moved meanwhile is read once more, and was no guess then.
  const guessed = new Set(requests.filter((request) => /project\.bySlug|profile\.byUsername/.test(request))).size;
  // What a pointer has left before it was asked for takes its place in the budget too.
  expect(guessed).toBeGreaterThan(20);
  expect(guessed).toBeLessThanOrEqual(30);
  await links.at(-1)?.click();
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toBeVisible();
  await expect(page).toHaveURL(/\/(?:users|projects)\//);
});

test('a page tells as it is left where its reader went, and it is counted', anyWindow, async ({ page, isMobile }) => {
  // A way that no other journey goes: each visitor counts once a day.
  const [from, to] = [`/projects/project-${isMobile ? 46 : 47}`, '/about'];
  const database = process.env.TEST_SITE_DATABASE_URL ?? '';
  expect(await siteWays(database, from, to)).toBe(0);
  // What tells is loaded once the page has had a second for itself.
  const teller = page.waitForResponse(
    async (response) => /_next\/static\/.*\.js$/.test(response.url()) && (await response.text()).includes('odds.tell'),
  );
  await page.goto(from);
  await teller;
  await listening(page);
  await page.locator(`a[href="${to}"]`).filter({ visible: true }).first().click();
  await expect(page).toHaveURL(to);
  await page.goto('about:blank');
  await expect.poll(() => siteWays(database, from, to), { timeout: 15_000 }).toBe(1);
});
