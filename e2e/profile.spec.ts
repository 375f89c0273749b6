import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { sitePublished } from '#server/testing/site-published.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const owner = (page: Page) => page.getByRole('main').getByRole('link', { name: 'mirelav', exact: true }).first();
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Mirela Vant' });
const followers = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: /^\d+ followers?$/ });

test('from a row, hovered, the whole page opens without a request', anyWindow, async ({ page }) => {
  const answered = page.waitForResponse(/profile\.byUsername/);
  await page.goto('/?text=crosshair');
  await hydrated(page);
  await owner(page).hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await owner(page).click();
    await expect(heading(page)).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
  await expect(page).toHaveURL('/users/mirelav');
  await expect(page).toHaveTitle('Mirela Vant (mirelav) · Prova');
});

test(
  'from a row that was not hovered their name is there at once, the rest by one request',
  anyWindow,
  async ({ page }) => {
    await page.goto('/?text=crosshair');
    const requests = requestsOf(page);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/trpc/profile.byUsername*', async (route) => {
      await released;
      await route.continue();
    });
    await owner(page).dispatchEvent('click');
    await expect(heading(page)).toBeVisible();
    await expect(page).toHaveTitle('Mirela Vant (mirelav) · Prova');
    await expect(page.getByText('Builder since')).toHaveCount(0);
    release();
    await expect(page.getByText('Builder since')).toBeVisible();
    expect(dataOf(requests).filter((path) => path.includes('byUsername'))).toHaveLength(1);
    expect(dataOf(requests)).toHaveLength(1);
  },
);

test('a document arrives with what they made, got and said, and asks for nothing', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/users/mirelav');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('article').getByRole('heading', { level: 3, name: /^Crosshair/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Badges received' })).toContainText('Gold');
  await expect(page.getByRole('region', { name: 'Lately' })).toContainText('Which version?');
  await expect(page.getByText('Builder since')).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('what is behind the newest comes below them, or as a page of its own', async ({ page }) => {
  const username = await sitePublished(process.env.TEST_SITE_DATABASE_URL ?? '', 23);
  await page.goto(`/users/${username}`);
  await hydrated(page);
  const published = page.getByRole('region', { name: /^Projects/ });
  const rows = published.getByRole('article');
  const next = published.getByRole('link', { name: 'Next 20' });
  await expect(rows).toHaveCount(20);
  await expect(published.getByRole('status')).toHaveText('20 of 23 shown');
  const href = await next.getAttribute('href');
  await next.click();
  await expect(rows).toHaveCount(23);
  await expect(next).toHaveCount(0);
  const document = await page.request.get(`${href}`);
  expect((await document.text()).match(/<article class="project-row/g)).toHaveLength(3);
});

test('a visitor who wants to follow signs in first, and comes back', anyWindow, async ({ page }) => {
  await page.goto('/users/mirelav');
  await expect(page.getByRole('link', { name: 'Follow', exact: true })).toHaveAttribute(
    'href',
    '/sign-in?next=%2Fusers%2Fmirelav',
  );
});

test('a member follows at once, and no more; a failure is told and rolled back', async ({ page }) => {
  const [me, other] = await newMembers(2);
  if (!me || !other) throw new Error('nobody was made');
  await signIn(page, me);
  await page.goto(`/users/${other.username}`);
  await expect(followers(page)).toHaveText('0 followers');
  const done = page.waitForResponse(/follow\.set/);
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(followers(page)).toHaveText('1 follower');
  await done;
  await page.reload();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(followers(page)).toHaveText('1 follower');
  await page.route('**/api/trpc/follow.set*', (route) => route.abort());
  await page.getByRole('button', { name: 'Following' }).click();
  const message = page.getByRole('region', { name: /Messages/ });
  await expect(message).toContainText('That was not kept. The site did not answer.');
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(followers(page)).toHaveText('1 follower');
  await page.unroute('**/api/trpc/follow.set*');
  await message.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('button', { name: 'Follow', exact: true })).toBeVisible();
  await expect(followers(page)).toHaveText('0 followers');
});

test('one’s own page can be edited, and leads to what one saved', async ({ page }) => {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  await signIn(page, me);
  await page.goto(`/users/${me.username}`);
  await expect(page.getByRole('link', { name: 'Edit profile' })).toHaveAttribute('href', '/settings');
  await page.getByRole('link', { name: 'Saved projects' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved projects' })).toBeVisible();
});

test('a profile that an import made says that nobody has claimed it', anyWindow, async ({ page }) => {
  await page.goto('/users/maker_1');
  await expect(page.getByText('Not claimed yet')).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/users/mirelav', '/users/nobody_here']) {
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
  }
});
