import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { manyRoles } from '#server/testing/many-roles.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { newMembers, signIn, signInAsNew } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const tabs = ['Overview', 'Validator', 'Investor', 'Admin'];
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Your roles' }).getByRole('link', { name: new RegExp(`^${name}`) });
const part = (page: Page, name: string) => page.getByRole('region', { name });
const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd > span')
    .first();
const numberIn = async (page: Page, name: string) =>
  Number((await figure(page, name).textContent())?.replace(/\D/g, ''));

/** Signs in somebody new who is validator, investor and admin. */
async function signInWithRoles(page: Page): Promise<void> {
  const database = process.env.TEST_SITE_DATABASE_URL ?? '';
  const prefix = `roles_${randomUUID().slice(0, 8)}`;
  await signIn(page, {
    username: `${prefix}_0`,
    name: prefix,
    cookie: await manyRoles(database, { size: 24, prefix }),
  });
}

test('an investor whose entry names no sectors is led to it', anyWindow, async ({ page }) => {
  const [investor] = await newMembers(1, { isInvestor: true });
  if (!investor) throw new Error('nobody was made');
  await signIn(page, investor);
  await page.goto('/dashboard?tab=investor');
  await part(page, 'They might fit you').getByRole('link', { name: 'Finish your entry' }).click();
  await expect(page).toHaveURL('/settings/investor');
});

test('whoever has several roles finds each in a tab that is there already', async ({ page }) => {
  await signInWithRoles(page);
  // Whatever other journeys send the admins is told, and read.
  await page.route('**/api/live?*', (route) => route.abort());
  const atFirst = requestsOf(page);
  await page.goto('/dashboard');
  await expect(page).toHaveTitle('Dashboard · Prova');
  await hydrated(page);
  expect(dataOf(atFirst)).toEqual([]);
  await expect(part(page, 'Your projects').getByRole('listitem')).toHaveCount(10);
  await expect(part(page, 'Your projects').getByText('+3.5').first()).toBeVisible();

  const requests = requestsOf(page);
  await tab(page, 'Validator').click();
  await expect(page).toHaveURL('/dashboard?tab=validator');
  await expect(part(page, 'Queue').getByRole('listitem')).toHaveCount(10);
  await expect(part(page, 'Queue').getByRole('listitem').first()).toContainText('Urgent');
  await expect(page.getByRole('link', { name: 'Waiting for you' })).toHaveAttribute('href', '/reviews');
  await expect(part(page, 'Queue').getByRole('link').last()).toHaveAttribute('href', /^\/reviews\/[\w-]+$/);
  // What `manyRoles` makes of 24 projects: 20 awarded, after 30 minutes to 12 hours.
  await expect(figure(page, 'Badges awarded')).toHaveText('20');
  await expect(figure(page, 'Median time to award')).toHaveText('6.3 hours');

  await tab(page, 'Investor').click();
  await expect(part(page, 'They might fit you').getByRole('listitem')).toHaveCount(6);
  await expect(part(page, 'Latest intros').getByRole('listitem')).toHaveCount(10);
  await expect(part(page, 'Pipeline').getByRole('listitem')).toHaveCount(5);

  await tab(page, 'Admin').click();
  await expect(page.getByRole('img', { name: /^Votes in the last 30 days: from [\d,]+ to [\d,]+$/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Feedback' }).first()).toHaveAttribute('href', '/admin/feedback');
  await expect(page.getByRole('link', { name: 'Appeals' })).toHaveAttribute('href', '/admin/reports?state=appealed');
  // Others send and decide at the same time.
  for (const name of ['Feedback', 'Reported things to decide']) expect(await numberIn(page, name)).toBeGreaterThan(20);
  for (const name of ['Appeals', 'Investor applications']) expect(await numberIn(page, name)).toBeGreaterThan(0);
  expect(dataOf(requests)).toEqual([]);

  await page.goBack();
  await expect(tab(page, 'Investor')).toHaveAttribute('aria-current', 'page');
  await page.reload();
  await expect(part(page, 'Pipeline')).toBeVisible();
});

test('the account menu leads there without waiting', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  // It is read once the page is idle.
  const answered = page.waitForResponse(/prefetch\.dashboard/);
  await page.goto('/');
  await hydrated(page);
  await answered;
  await page.getByRole('button', { name: 'Your account' }).click();
  const link = page.getByRole('navigation', { name: 'Your account' }).getByRole('link').first();
  await expect(link).toHaveText('Dashboard');
  await link.hover();
  const requests = requestsOf(page);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
});

test('somebody new is told what to do, and has no tabs of roles', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/dashboard?tab=admin');
  await expect(page.getByRole('navigation', { name: 'Your roles' })).toHaveCount(0);
  await expect(part(page, 'First steps').getByRole('listitem')).toHaveCount(4);
  await expect(part(page, 'Latest badges')).toContainText('Validators award badges');
  await part(page, 'First steps').getByRole('link', { name: 'Publish a project' }).click();
  await expect(page).toHaveURL(/\/publish$/);
});

test('a visitor signs in first', anyWindow, async ({ page }) => {
  await page.goto('/dashboard');
  await expect(page).toHaveURL('/sign-in?next=%2Fdashboard');
});

test('axe finds nothing and nothing scrolls sideways', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInWithRoles(page);
  await page.goto('/dashboard');
  await hydrated(page);
  for (const name of tabs) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
    expect(await findings(page), name).toEqual([]);
  }
  await tab(page, tabs[0] ?? '').click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const cut = await part(page, 'Your projects')
    .locator('small')
    .evaluateAll((all) =>
      all.filter((line) => line.scrollHeight > line.clientHeight + 1).map((line) => line.textContent),
    );
  expect(cut, 'in large text nothing is cut short').toEqual([]);
});
