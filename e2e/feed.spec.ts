import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { dataOf, hydrated, listening, requestsOf } from './requests.ts';

const rows = (page: Page) => page.getByRole('article');
const titles = (page: Page) => rows(page).getByRole('heading', { level: 3 }).getByRole('link').allTextContents();
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Sort' }).getByRole('link', { name });

test('the document holds the rows, and the browser asks for none', anyWindow, async ({ page, request }) => {
  const html = await (await request.get('/')).text();
  const requests = requestsOf(page);
  await page.goto('/');
  await expect(rows(page)).toHaveCount(20);
  for (const title of await titles(page)) expect(html).toContain(title);
  // What only a page that React has taken over asks for: tree and segment of the route that its rows lead to.
  await expect.poll(() => requests.filter((path) => /^\/projects\/.*_rsc/.test(path)).length).toBe(2);
  expect(dataOf(requests)).toEqual([]);
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
});

test('every row is equally high', async ({ page, isMobile }) => {
  await page.goto('/');
  const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  expect(new Set(heights)).toEqual(new Set([isMobile ? 167 : 123]));
});

test('each sort has its address, and the list follows it', anyWindow, async ({ page }) => {
  await page.goto('/');
  const trending = await titles(page);
  await tab(page, 'Most voted').click();
  await expect(page).toHaveURL('/?sort=most-voted');
  await expect(tab(page, 'Most voted')).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => titles(page)).not.toEqual(trending);
  const mostVoted = await titles(page);
  // A click on the sort that is on already is no step to go back by.
  await hydrated(page);
  const steps = await page.evaluate(() => history.length);
  await tab(page, 'Most voted').click();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.reload();
  expect(await titles(page)).toEqual(mostVoted);
  await page.goBack();
  await expect.poll(() => titles(page)).toEqual(trending);
});

test('a hovered sort changes without a request, one that was not with exactly one', anyWindow, async ({ page }) => {
  // Where enough others went on to it, the page has loaded it ahead by itself.
  const answered = page.waitForResponse(/feed\.list.*newest/);
  await page.goto('/');
  await listening(page);
  await tab(page, 'Newest').hover();
  await answered;
  const requests = requestsOf(page);
  await tab(page, 'Newest').click();
  await expect(tab(page, 'Newest')).toHaveAttribute('aria-current', 'page');
  expect(dataOf(requests)).toEqual([]);

  await tab(page, 'Top').dispatchEvent('click');
  await expect(tab(page, 'Top')).toHaveAttribute('aria-current', 'page');
  expect(dataOf(requests)).toHaveLength(1);
});

test('filters narrow the list, stand in the address and can be taken off one by one', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByLabel('Has a demo').check();
  await sheet.getByLabel('Technologies').fill('react, typescript');
  await sheet.getByRole('button', { name: /^Show \d+ projects$/ }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  await expect(page).toHaveURL('/?technologies=react&technologies=typescript&hasDemo=true');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await page.getByRole('link', { name: 'Remove filter: react' }).click();
  await expect(page).toHaveURL('/?technologies=typescript&hasDemo=true');
  await page.getByRole('button', { name: 'Filters' }).click();
  await sheet.getByRole('button', { name: 'Clear all' }).click();
  await expect(sheet.getByLabel('Technologies')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('link', { name: /^Remove filter/ })).toHaveCount(0);
});

test('the sheet closes by Escape and gives the focus back', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
});

test('an empty list names the filter in the way', anyWindow, async ({ page }) => {
  await page.goto('/?technologies=react&minScore=100&hasDemo=true');
  await expect(page.getByRole('heading', { name: 'No project matches all 3 filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Remove that filter' }).click();
  await expect(page).toHaveURL('/?technologies=react&hasDemo=true');
  await expect(rows(page)).toHaveCount(20);
  await page.goto(`/?text=${'endless'.repeat(28)}`);
  await expect(page.getByRole('heading', { name: /^No project matches “endless/ })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
});

test('an address with slips in it still shows a feed', anyWindow, async ({ page }) => {
  const response = await page.goto('/?sort=best&minScore=abc&categories=nonsense&badge=tin&page=0');
  expect(response?.status()).toBe(200);
  await expect(rows(page)).toHaveCount(20);
  await expect(page.getByRole('link', { name: /^Remove filter/ })).toHaveCount(0);
});

test('the list reads on before its end, and keeps what it has when that fails', async ({ page }) => {
  await page.goto('/');
  await expect(rows(page)).toHaveCount(20);
  await page.route('**/api/trpc/feed.list*', (route) => route.abort());
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(page.getByText('The next ones could not be loaded')).toBeVisible({ timeout: 15_000 });
  await expect(rows(page)).toHaveCount(20);
  await page.unroute('**/api/trpc/feed.list*');
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(rows(page)).toHaveCount(40);
  expect(new Set(await titles(page)).size).toBe(40);
});

test('back from a project brings the list back as it was, without a request', async ({ page }) => {
  await page.goto('/');
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page)).toHaveCount(40);
  const title = rows(page).nth(25).getByRole('heading').getByRole('link');
  await title.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  const name = await title.textContent();
  await title.click();
  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  const requests = requestsOf(page);
  await page.goBack();
  await expect(rows(page)).toHaveCount(40);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await expect(title).toBeFocused();
  expect(dataOf(requests)).toEqual([]);
});

test('a finger finds the maker of a row on 44 pixels', async ({ page, isMobile }) => {
  await page.goto('/');
  const found = await rows(page)
    .first()
    .locator('.project-row-meta a')
    .evaluate((link) => {
      const { left, top, bottom } = link.getBoundingClientRect();
      const heights = [top - 7, top - 5, bottom + 13, bottom + 15];
      return heights.map((height) => document.elementFromPoint(left + 10, height)?.closest('a') === link);
    });
  expect(found).toEqual([false, isMobile, isMobile, false]);
});

test('the layout switches at once and is remembered', async ({ page }) => {
  await page.goto('/');
  const width = () =>
    rows(page)
      .first()
      .evaluate((row) => row.querySelector('.project-row-cover')?.getBoundingClientRect().width ?? 0);
  const compact = await width();
  const requests = requestsOf(page);
  await page.getByRole('button', { name: 'Gallery' }).click();
  expect(await width()).toBeGreaterThan(compact * 1.5);
  expect(dataOf(requests)).toEqual([]);
  await page.reload();
  expect(await width()).toBeGreaterThan(compact * 1.5);
  await page.getByRole('button', { name: 'Compact list' }).click();
  expect(await width()).toBe(compact);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the feed can be read, sorted and paged', anyWindow, async ({ page }) => {
    await page.goto('/');
    const first = await titles(page);
    expect(first).toHaveLength(20);
    await page.getByRole('link', { name: 'Next 20' }).click();
    await expect(page).toHaveURL(/cursor=/);
    await expect(rows(page)).toHaveCount(20);
    const second = await titles(page);
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    await tab(page, 'Newest').click();
    await expect(tab(page, 'Newest')).toHaveAttribute('aria-current', 'page');
  });

  test('half of a link to the next part shows the feed from its top', anyWindow, async ({ page }) => {
    await page.goto('/');
    const first = await titles(page);
    await page.goto('/?cursor=WyJmZWVkLnRy');
    expect(await titles(page)).toEqual(first);
  });
});

test(
  'back after a reload brings the list to where it was, though its second part has to come anew',
  anyWindow,
  async ({ page }) => {
    const keepsPlaces = await watchPlaces(page);
    await page.goto('/');
    await rows(page).last().scrollIntoViewIfNeeded();
    await expect(rows(page)).toHaveCount(40);
    await keepsPlaces();
    const title = rows(page).nth(35).getByRole('heading').getByRole('link');
    await title.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const name = (await title.textContent()) ?? '';
    await title.click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.reload();
    await keepsPlaces();
    await page.goBack();
    await expect(title).toBeVisible();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
    await expect(title).toHaveText(name);
  },
);

test('a project is where it was left, after a reload of the page behind it', anyWindow, async ({ page }) => {
  const keepsPlaces = await watchPlaces(page);
  await page.goto('/projects/crosshair');
  await keepsPlaces();
  const similar = page.getByRole('region', { name: 'Similar projects' }).getByRole('link').first();
  await similar.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await similar.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeHidden();
  await page.reload();
  await keepsPlaces();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});

/** Until the page remembers where it is scrolled to, which it does once it is idle: in that it hears of the tab's history. */
async function watchPlaces(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const listen = navigation.addEventListener;
    navigation.addEventListener = (...args: Parameters<typeof listen>) => {
      listen.apply(navigation, args);
      document.documentElement.setAttribute('keeps-places', '');
    };
  });
  return () => page.locator('html[keeps-places]').waitFor();
}
