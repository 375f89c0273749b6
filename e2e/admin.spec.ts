import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newAdmin, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

let admin: Member;
let somebody: Member;

test.beforeEach(async ({ page }) => {
  const [[member], made] = await Promise.all([newMembers(1), newAdmin()]);
  if (!member) throw new Error('nobody was made');
  [somebody, admin] = [member, made];
  await signIn(page, admin);
});

const reason = 'Sold votes in five threads';
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name, exact: true });
const main = (page: Page) => page.getByRole('main');

test('an admin finds somebody, suspends them with a reason, and lifts it', async ({ page, request }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('navigation', { name: 'Your account' }).getByRole('link', { name: 'Admin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.getByRole('searchbox').fill(`${somebody.username}@example.org`);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(new RegExp(`text=${somebody.username}`));
  await main(page).getByRole('link', { name: somebody.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: somebody.name })).toBeVisible();
  await expect(page.getByText(`${somebody.username}@example.org`, { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Suspend' }).click();
  const dialog = page.getByRole('dialog', { name: `Suspend ${somebody.name}` });
  await dialog.getByRole('radio', { name: 'For good' }).check();
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/10 characters or more/);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Suspended for good')).toBeVisible();
  await expect(main(page).getByText(reason)).toBeVisible();

  const own = await page.context().browser()?.newContext();
  const theirs = await own?.newPage();
  if (!theirs) throw new Error('there is no browser');
  await signIn(theirs, somebody);
  await theirs.goto('/');
  await expect(theirs.getByRole('complementary', { name: 'About your account' })).toHaveText(/suspended for good/);
  await own?.close();

  await page.getByRole('button', { name: 'Lift the suspension' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByText('Suspended for good')).toBeHidden();
  await page.getByRole('button', { name: 'Suspend' }).click();
  await dialog.getByRole('radio', { name: 'A month' }).check();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText(/^Suspended until /)).toBeVisible();
  await page.getByRole('button', { name: 'Lift the suspension' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lift it' }).click();
  await expect(page.getByText(/^Suspended until /)).toBeHidden();
  await act(request, somebody, ['follow.set', { username: admin.username, follows: true }]);
});

test(
  'the admin role is given when that is meant and taken with a reason; the log tells both',
  anyWindow,
  async ({ page }) => {
    await page.goto(`/admin/people/${somebody.username}`);
    await page.getByRole('button', { name: 'Make admin' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Make admin' }).click();
    await page.getByRole('button', { name: 'Take the admin role' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Take the role' }).click();
    await expect(page.getByRole('button', { name: 'Make admin' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('A stolen telephone, they say');
    await dialog.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('In 0 places')).toBeVisible();

    // An investor whose entry is hidden has no page from which it could be ended.
    const [investor] = (await newMembers(1, { isInvestor: true })) as [Member];
    await page.goto(`/admin/people/${investor.username}`);
    await hydrated(page);
    await page.getByRole('button', { name: 'End the investor role' }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The fund has closed');
    await dialog.getByRole('button', { name: 'End the role' }).click();
    await expect(page.getByRole('button', { name: 'End the investor role' })).toBeHidden();

    await page.goto(`/admin/people/${somebody.username}`);
    await page.getByRole('link', { name: 'In the audit log' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
    const lines = main(page).getByRole('listitem');
    await expect(lines).toHaveText([/admin\.signOut/, /admin\.revoke/, /admin\.grant/]);
    await expect(lines.nth(1)).toHaveText(new RegExp(`${admin.name}.*@${somebody.username}.*${reason}`));
    await page.getByRole('searchbox', { name: 'What', exact: true }).fill('admin.revoke');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(lines).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'To what' }).fill('user:nobody_here');
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('heading', { name: 'No line fits' })).toBeVisible();
  },
);

test('the caches are watched, warmed and purged', async ({ page }) => {
  await page.goto('/admin/cache');
  await hydrated(page);
  // On a phone the row of pages is wider than the window.
  await expect(page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name: 'Cache' })).toBeInViewport();
  const chart = page.getByRole('img', { name: /^Answers a second/ });
  await expect(chart).toBeVisible();
  await page.waitForResponse(/ops\.cacheStats/);
  await page.getByText('As a table').first().click();
  await expect(page.getByRole('table', { name: 'Answers a second' }).getByRole('row').nth(1)).toBeVisible();
  const asked = page.waitForResponse(/ops\.warm/);
  await page.getByRole('button', { name: 'Warm now' }).click();
  // The other window may be at it: then this says so.
  expect([200, 409]).toContain((await asked).status());
  await expect(page.getByText(/answers? in [\d,]+ ms/)).toBeVisible({ timeout: 20_000 });

  await page.getByRole('combobox', { name: 'Tag' }).fill('projects');
  await page.getByRole('textbox', { name: 'Reason' }).fill('It shows an old cover');
  await page.getByRole('button', { name: 'Purge' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing carries that tag' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Tag' }).fill('project:crosshair');
  const purged = page.waitForResponse(/ops\.purge/);
  await page.getByRole('button', { name: 'Purge' }).click();
  expect((await purged).status()).toBe(200);
  await expect(page.getByRole('combobox', { name: 'Tag' })).toHaveValue('');
});

test('a letter that could not be sent is tried again', async ({ page }, { project }) => {
  await page.goto('/admin/mail');
  await page.getByRole('searchbox').fill(`lost-${project.name}@example.org`);
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/text=lost/);
  const row = main(page)
    .getByRole('listitem')
    .filter({ hasText: `lost-${project.name}@example.org` });
  await expect(row).toHaveText(/given up/);
  await row.getByRole('button').click();
  await page.getByRole('link', { name: 'Sent', exact: true }).hover();
  await expect(async () => {
    await page.goto(`/admin/mail?state=sent&text=lost-${project.name}@example.org`);
    await expect(row).toHaveText(/Sent/, { timeout: 500 });
  }).toPass();
  await page.goto('/admin/mail?state=failed&text=nobody@example.org');
  await expect(page.getByRole('heading', { name: 'No mail has failed' })).toBeVisible();
});

test('/admin leads to people, for admins alone', anyWindow, async ({ page }) => {
  await page.goto('/admin');
  await expect(page).toHaveURL('/admin/people');
  await signIn(page, somebody);
  await page.goto('/admin/people');
  await expect(page.getByRole('heading', { name: 'This page is not for you' })).toBeVisible();
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account' }).click();
  await expect(page.getByRole('link', { name: 'Admin', exact: true })).toBeHidden();
});

test(
  'a document hydrates without a request, and a page whose link was hovered asks for nothing',
  anyWindow,
  async ({ page }) => {
    const requests = requestsOf(page);
    await page.goto('/admin/people');
    await hydrated(page);
    expect(dataOf(requests)).toEqual([]);
    const read = page.waitForResponse(/admin\.audit/);
    await menu(page, 'Audit log').hover();
    await read;
    const before = dataOf(requests).length;
    await menu(page, 'Audit log').click();
    await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible();
    expect(dataOf(requests).length).toBe(before);
  },
);

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const paths = ['people', `people/${somebody.username}`, 'audit', 'cache', 'database', 'mail'];
  for (const path of paths) {
    await page.goto(`/admin/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await findings(page), path).toEqual([]);
  }
  await page.goto(`/admin/people/${somebody.username}`);
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  expect(await findings(page)).toEqual([]);
});
