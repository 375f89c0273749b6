import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const rows = (page: Page) => page.getByRole('main').getByRole('article');
const numbers = (page: Page) => page.getByRole('region', { name: 'Sector' }).filter({ visible: true });
const facets = ['Type', 'Check size', 'Stage', 'Sector'];
/** What each bar of a facet says, and the number at its end. */
const barsOf = (page: Page, name: string) =>
  page
    .getByRole('region', { name, exact: true })
    .filter({ visible: true })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map(({ firstElementChild, lastElementChild }) => [
        firstElementChild?.textContent,
        lastElementChild?.textContent,
      ]),
    );
/** The same of each row of its table. */
const tableOf = (page: Page, name: string) =>
  page
    .getByRole('table', { name, exact: true })
    .filter({ visible: true })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map(({ children }) => [children[0]?.textContent, children[1]?.textContent]));
/** On a phone they are folded. */
const openNumbers = async (page: Page) => {
  const folded = page.locator('summary').filter({ visible: true });
  if ((await folded.count()) > 0) await folded.click();
};

test('the document holds the directory with its numbers, and asks for nothing', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/investors');
  await expect(page).toHaveTitle('Investors · Prova');
  await expect(rows(page)).toHaveCount(20);
  await openNumbers(page);
  await expect(numbers(page).getByRole('link', { name: /^Health/ })).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
  await page.getByRole('link', { name: 'Next 20' }).scrollIntoViewIfNeeded();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(20);
});

test('a bar filters, filters add up in the address, and each can be taken away', async ({ page }) => {
  await page.goto('/investors');
  await openNumbers(page);
  await numbers(page)
    .getByRole('link', { name: /^Security/ })
    .click();
  await expect(page).toHaveURL('/investors?sectors=security');
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('radio', { name: /^Organizations/ }).check();
  await sheet.getByRole('checkbox', { name: /^Health/ }).check();
  await sheet.getByRole('spinbutton', { name: 'Check from' }).fill('1000000');
  await sheet.getByRole('button', { name: 'Show investors' }).click();
  await expect(page).toHaveURL('/investors?type=organization&sectors=health&sectors=security&checkSizeMin=1000000');
  await expect(rows(page).first()).toBeVisible();
  await page.getByRole('link', { name: 'Remove filter: Health' }).click();
  await expect(page).toHaveURL('/investors?type=organization&sectors=security&checkSizeMin=1000000');
  await page.getByRole('button', { name: 'Filters' }).click();
  await sheet.getByRole('button', { name: 'Clear all' }).click();
  await expect(sheet.getByRole('spinbutton', { name: 'Check from' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox', { name: 'Search investors' }).fill('nobody is called so');
  await expect(page.getByRole('heading', { name: 'No investor matches all 4 filters' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Clear all' }).last().click();
  await expect(page).toHaveURL('/investors');
});

test('the same numbers stand in tables', async ({ page }) => {
  await page.goto('/investors');
  await hydrated(page);
  await openNumbers(page);
  const bars = await Promise.all(facets.map((name) => barsOf(page, name)));
  for (const facet of bars) expect(facet.length).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Table' }).filter({ visible: true }).click();
  await expect(page.getByRole('table', { name: 'Sector', exact: true }).filter({ visible: true })).toBeVisible();
  expect(await Promise.all(facets.map((name) => tableOf(page, name)))).toEqual(bars);
  expect(bars.flat().map(([words]) => words)).toContain('under $25K');
});

test(
  'an investor, hovered, opens whole without a request; another address of the name leads there',
  anyWindow,
  async ({ page }) => {
    const answered = page.waitForResponse(/investors\.byUsername/);
    await page.goto('/investors?text=northlight+12');
    const link = page.getByRole('main').getByRole('link', { name: 'Northlight 12', exact: true });
    await hydrated(page);
    await expect(rows(page).first()).toContainText('Answers 80%, within 25 hours');
    await link.hover();
    await answered;
    const requests = requestsOf(page);
    await instant(page, async () => {
      await link.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Northlight 12' })).toBeVisible();
    });
    expect(dataOf(requests)).toEqual([]);
    await expect(page.getByText('Germany, Netherlands')).toBeVisible();
    await expect(page.getByText('80% of requests')).toBeVisible();
    await expect(page.getByText('within 25 hours', { exact: true })).toBeVisible();
    const answer = await page.request.get('/investors/Investor_12', { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([308, '/investors/investor_12']);
  },
);

test('who is not in the directory is 404, and helps', anyWindow, async ({ page }) => {
  const answer = await page.goto('/investors/mirelav');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('“mirelav” is not in the directory');
});

test(
  'from a row that was not hovered an investor is there at once, but for what the row did not say',
  anyWindow,
  async ({ page }) => {
    await page.goto('/investors');
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/trpc/investors.byUsername*', async (route) => {
      await released;
      await route.continue();
    });
    const link = rows(page).first().getByRole('heading').getByRole('link');
    const name = (await link.textContent()) ?? '';
    const answered = page.waitForResponse(/investors\.byUsername/);
    await link.dispatchEvent('click');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Looks for' })).toBeVisible();
    release();
    await answered;
  },
);

test('a profile and a search lead to the investor', anyWindow, async ({ page }) => {
  await page.goto('/users/investor_3');
  await page.getByRole('main').getByRole('link', { name: 'Investor in the directory' }).click();
  await expect(page).toHaveURL('/investors/investor_3');
  await page.goto('/search?q=northlight+12&kind=investors');
  await page.getByRole('link', { name: 'Northlight 12', exact: true }).click();
  await expect(page).toHaveURL('/investors/investor_12');
});

test('a member keeps filters, and takes one back that was removed', anyWindow, async ({ page }) => {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  await signIn(page, me);
  await page.goto('/investors?sectors=health&stages=pre-seed');
  await page.getByRole('button', { name: 'Keep these filters' }).click();
  await page.getByRole('textbox', { name: 'Name of these filters' }).fill('Early health');
  await page.getByRole('textbox', { name: 'Name of these filters' }).press('Enter');
  const kept = page.getByRole('region', { name: 'Filters you keep' });
  await expect(kept.getByRole('link', { name: 'Early health' })).toBeVisible();
  await page.goto('/investors');
  await hydrated(page);
  const narrowed = page.waitForResponse(/investors\.list.*health/);
  await kept.getByRole('link', { name: 'Early health' }).hover();
  await narrowed;
  await kept.getByRole('link', { name: 'Early health' }).click();
  await expect(page).toHaveURL('/investors?sectors=health&stages=pre-seed');
  const gone = page.waitForResponse(/savedFilter\.remove/);
  await kept.getByRole('button', { name: 'Remove the filter Early health' }).click();
  await gone;
  await expect(kept.getByRole('link', { name: 'Early health' })).toBeHidden();
  const back = page.waitForResponse(/savedFilter\.save/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await back;
  await page.reload();
  await expect(kept.getByRole('link', { name: 'Early health' })).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/investors', '/investors?sectors=climate', '/investors/investor_12', '/investors/mirelav']) {
    await page.goto(path);
    await openNumbers(page);
    expect(await findings(page), path).toEqual([]);
  }
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  const filter = { list: 'investors', name: 'Early health', filter: { sectors: 'health' } };
  await act(request, me, ['savedFilter.save', filter]);
  await signIn(page, me);
  await page.goto('/investors');
  await hydrated(page);
  await expect(page.getByRole('region', { name: 'Filters you keep' })).toBeVisible();
  await openNumbers(page);
  await page.getByRole('button', { name: 'Table' }).filter({ visible: true }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
