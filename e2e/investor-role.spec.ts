import { expect, type Page, test } from '@playwright/test';
import { someEntry } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const application = {
  type: 'individual',
  company: '',
  title: 'Angel investor',
  thesis: 'Tools that people keep open all day.',
  evidenceUrl: 'https://example.org/portfolio',
  statement: 'I have put own money into four small companies and stay with them.',
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function oneMember(values: Parameters<typeof newMembers>[1] = {}) {
  const [made] = await newMembers(1, values);
  if (!made) throw new Error('nobody was made');
  return made;
}

/** An application in the queue of the admins. */
const queued = (page: Page, { name }: Member) =>
  page
    .getByRole('listitem')
    .filter({ has: heading(page, new RegExp(name)) })
    .first();

const asAnother = async (page: Page, member: Member) => {
  await page.context().clearCookies();
  await signIn(page, member);
};

test('from an application by its decision to an entry in the directory', async ({ page }) => {
  const [me, admin] = [await oneMember(), await oneMember({ isAdmin: true })];
  await signIn(page, me);
  await page.goto('/investors/apply');
  await page.getByRole('textbox', { name: 'Thesis' }).fill('Tools');
  await page.getByRole('textbox', { name: 'Evidence' }).fill('no address');
  await expect(page.getByText('Thesis must have 20 characters or more.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Thesis' }).fill(application.thesis);
  await page.getByRole('textbox', { name: 'Statement' }).fill(application.statement);
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(page.getByRole('alert').first()).toContainText('must be an address such as https://example.org');
  await page.getByRole('textbox', { name: 'Evidence' }).fill(application.evidenceUrl);
  await page.getByRole('button', { name: 'Send application' }).click();
  await expect(heading(page, 'Your application is waiting')).toBeVisible();

  await asAnother(page, admin);
  await page.goto('/admin/applications');
  const item = queued(page, me);
  await expect(item).toContainText(application.statement);
  await item.getByRole('button', { name: 'Approve' }).click();
  await expect(item.getByRole('alert')).toContainText('Write a reason');
  await item.getByRole('textbox', { name: 'Reason' }).fill('The portfolio says what you say.');
  await item.getByRole('button', { name: 'Approve' }).click();
  await expect(item.getByRole('status')).toContainText('is an investor now');

  await asAnother(page, me);
  await page.goto('/investors/apply');
  await page.getByRole('main').getByRole('link', { name: 'Your entry' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(me.name);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Entry of ${me.username}`);
  const card = page.getByRole('region', { name: 'Your card in the directory' });
  await expect(card).toContainText(`Entry of ${me.username}`);
  await page.reload();
  await expect(page.getByText('What you wrote here before is not saved yet.')).toBeVisible();
  await expect(card).toContainText(`Entry of ${me.username}`);
  await page.getByRole('checkbox', { name: /^Public/ }).check();
  await page.getByRole('button', { name: 'Save entry' }).click();
  await expect(page.getByText('Choose at least one sector for a public entry.')).toBeVisible();
  await page.getByText('Data', { exact: true }).click();
  await page.getByText('Seed', { exact: true }).click();
  await expect(card).toContainText('Seed');
  await page.getByRole('spinbutton', { name: 'Check from' }).fill('25000');
  await page.getByRole('spinbutton', { name: 'to', exact: true }).fill('100000');
  await expect(card).toContainText('$25K to $100K');
  await page.getByRole('button', { name: 'Save entry' }).click();
  await expect(page.getByText('Saved, and in the directory')).toBeVisible();
  // What one tabs back to is not under the card that stays in sight.
  await page.getByRole('button', { name: 'Save entry' }).focus();
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Shift+Tab');
    const [focused, above] = [await page.locator(':focus').boundingBox(), await card.boundingBox()];
    const end = (above?.y ?? 0) + (above?.height ?? 0);
    expect(focused?.y ?? 0, await page.locator(':focus').evaluate((one) => one.outerHTML)).toBeGreaterThanOrEqual(end);
  }
  await page.goto(`/investors?text=${me.username}`);
  await expect(page.getByRole('main').getByRole('article')).toContainText(`Entry of ${me.username}`);

  for (const isPublic of [false, true]) {
    await page.goto('/settings/investor');
    await hydrated(page);
    await page.getByRole('checkbox', { name: /^Public/ }).setChecked(isPublic);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await expect(page.getByText(isPublic ? 'Saved, and in the directory' : 'Saved, and hidden')).toBeVisible();
    await page.goto(`/investors?text=${me.username}`);
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(isPublic ? 1 : 0);
    await expect(heading(page, /^No investor matches/)).toHaveCount(isPublic ? 0 : 1);
  }

  await page.goto('/matches');
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /^Fit \d+ of 100/ }).first()).toBeVisible();

  await asAnother(page, admin);
  await page.goto(`/investors/${me.username}`);
  await page.getByRole('button', { name: 'End role' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Reason' }).fill('The fund does not exist any more.');
  await sheet.getByRole('button', { name: 'End role and hide entry' }).click();
  await expect(page).toHaveURL(`/users/${me.username}`);
  expect((await page.goto(`/investors/${me.username}`))?.status()).toBe(404);
});

test('a rejection says why, and from when one may apply again', anyWindow, async ({ page, request }) => {
  const [me, admin] = [await oneMember(), await oneMember({ isAdmin: true })];
  await act(request, me, ['application.send', application]);
  const reason = 'The page that you name says nothing of investments.';
  await signIn(page, admin);
  await page.goto('/admin/applications');
  await hydrated(page);
  const item = queued(page, me);
  await item.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await item.getByRole('button', { name: 'Reject' }).click();
  await expect(item.getByRole('status')).toHaveText(`${me.name} is told that it was not approved.`);
  const rejected = page.waitForResponse(/application\.queue.*rejected/);
  await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: 'Rejected' }).focus();
  await rejected;
  await asAnother(page, me);
  await page.goto('/notifications');
  await page
    .getByRole('main')
    .getByRole('link', { name: /decided on your application/ })
    .click();
  await expect(heading(page, 'Your application was not approved')).toBeVisible();
  await expect(page.getByText(reason, { exact: true })).toBeVisible();
  await expect(page.getByText(/You can apply again from/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send application' })).toBeHidden();
});

test('what a project raises is on its page, and a builder sees how well an investor fits', async ({
  page,
  request,
}) => {
  const me = await oneMember();
  const title = `Raises ${Date.now()}`;
  await signIn(page, me);
  await page.goto('/publish');
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Tagline' }).fill('Says what may be said of money');
  await page.getByText('Data', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('Seed');
  await page.getByRole('spinbutton', { name: 'From' }).fill('300000');
  await page.getByRole('spinbutton', { name: 'To' }).fill('600000');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Seed, $300K to $600K')).toBeVisible();
  await page.goto('/investors/investor_12');
  const fit = page.getByRole('region', { name: 'How well you fit' });
  await expect(fit).toContainText('Stage and check size');
  await expect(fit.getByRole('combobox', { name: 'Fit with' })).toHaveText(title);
  await page.goto('/investors');
  await expect(page.getByRole('img', { name: /^Fit \d+ of 100: sectors \d+ of 50/ })).toHaveCount(20);
  expect((await request.get('/investors')).ok()).toBe(true);
});

test('servers and browsers may name a country differently', anyWindow, async ({ page, request }) => {
  const me = await oneMember({ isInvestor: true });
  await act(request, me, ['investors.saveProfile', someEntry({ countries: ['HK', 'MM'] })]);
  await signIn(page, me);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of ['/settings/investor', `/investors/${me.username}`]) {
    await page.goto(path);
    await hydrated(page);
    await expect(page.getByText(/Hong Kong/).first()).toBeVisible();
  }
  await page.goto('/settings/investor');
  await page.getByRole('combobox', { name: 'Countries' }).selectOption('DE');
  await expect(page.getByRole('button', { name: 'Remove Germany' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test(
  'a form that was open before the entry was hidden does not make it public again',
  anyWindow,
  async ({ page, request }) => {
    const me = await oneMember({ isInvestor: true });
    await act(request, me, ['investors.saveProfile', someEntry()]);
    await signIn(page, me);
    const other = await page.context().newPage();
    for (const tab of [page, other]) {
      await tab.goto('/settings/investor');
      await hydrated(tab);
    }
    await other.getByRole('checkbox', { name: /^Public/ }).uncheck();
    await other.getByRole('button', { name: 'Save entry' }).click();
    await expect(other.getByText('Saved, and hidden')).toBeVisible();
    await page.getByRole('textbox', { name: 'Title' }).fill('Still an angel');
    await page.getByRole('button', { name: 'Save entry' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Your entry was changed in another place since.',
    );
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /^Public/ })).not.toBeChecked();
  },
);

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [me, admin] = [await oneMember({ isInvestor: true }), await oneMember({ isAdmin: true })];
  await act(request, me, ['investors.saveProfile', someEntry()]);
  const applicant = await oneMember();
  await act(request, applicant, ['application.send', application]);
  await signIn(page, applicant);
  expect(await findingsOn(page, ['/investors/apply'])).toEqual([]);
  await asAnother(page, await oneMember());
  expect(await findingsOn(page, ['/investors/apply'])).toEqual([]);
  await asAnother(page, me);
  expect(await findingsOn(page, ['/settings/investor', '/matches'])).toEqual([]);
  await asAnother(page, admin);
  expect(await findingsOn(page, ['/admin/applications', '/admin/applications?status=rejected'])).toEqual([]);
});

async function findingsOn(page: Page, paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    found.push(...(await findings(page)).map((finding) => `${path} ${finding}`));
  }
  return found;
}
