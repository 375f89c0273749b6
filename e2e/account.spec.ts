import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { siteAccount } from '#server/testing/site-account.ts';
import { totpOf } from '#server/testing/totp.ts';
import { anyWindow } from './any-window.ts';
import { codeTo, linkTo } from './mailbox.ts';

const password = 'an unusual sentence';
const anAccount = () => siteAccount(process.env.TEST_SITE_DATABASE_URL ?? '', password);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true });

/** One's picture in the header. */
const account = (page: Page) => page.getByRole('button', { name: 'Your account' });

async function signIn(page: Page, email: string, given = password): Promise<void> {
  await page.goto('/sign-in');
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(given);
  await button(page, 'Sign in').click();
}

test('signing up, the link of the mail, and in', async ({ page }) => {
  const username = `new_${randomUUID().slice(0, 8)}`;
  const email = `${username}@example.org`;
  await page.goto('/leaderboard');
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.getByRole('main').getByRole('link', { name: 'Sign up' }).click();
  await expect(heading(page, 'Sign up')).toBeVisible();
  await button(page, 'Sign up').click();
  await expect(field(page, 'Name')).toBeFocused();
  await expect(field(page, 'Name')).toHaveAccessibleDescription('Name must not be empty.');
  await field(page, 'Name').fill('Nora Newcomer');
  await field(page, 'Username').fill('mirelav');
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign up').click();
  await expect(field(page, 'Username')).toHaveAccessibleDescription('That username is taken. Choose another.');
  await field(page, 'Username').fill(username);
  await button(page, 'Sign up').click();
  await expect(heading(page, 'Look into your mailbox')).toBeVisible();
  await page.goto(await linkTo(email, 'Confirm your address'));
  await expect(heading(page, 'Your address is confirmed')).toBeVisible();
  await expect(account(page)).toBeVisible();
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page).toHaveURL('/leaderboard');
});

test('a wrong password says what to do, the right one leads to where one wanted', async ({ page }) => {
  const { email } = await anAccount();
  await page.goto('/settings/mail');
  await expect(heading(page, 'Sign in')).toBeVisible();
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill('not the right one');
  await button(page, 'Sign in').click();
  await expect(page.getByRole('alert').filter({ hasText: 'Address or password is wrong' })).toBeVisible();
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
  await expect(page).toHaveURL('/settings/mail');
  await expect(heading(page, 'Settings')).toBeVisible();
});

test('nobody is led to another site', anyWindow, async ({ page }) => {
  const { email } = await anAccount();
  await page.goto('/sign-in?next=//example.com/');
  await field(page, 'E-mail').fill(email);
  await field(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
  await expect(account(page)).toBeVisible();
  await expect(page).toHaveURL('/');
});

test('by a code that is mailed', anyWindow, async ({ page }) => {
  const { email } = await anAccount();
  await page.goto('/sign-in');
  await button(page, 'Use a mailed code').click();
  await field(page, 'E-mail').fill(email);
  await button(page, 'Mail me a code').click();
  await field(page, 'Code').fill(await codeTo(email));
  await button(page, 'Sign in').click();
  await expect(account(page)).toBeVisible();
});

test('a forgotten password is chosen anew, once, and the old one is no good', anyWindow, async ({ page }) => {
  const { email } = await anAccount();
  await page.goto('/sign-in?next=/leaderboard');
  await page.getByRole('link', { name: 'Forgot the password?' }).click();
  await expect(heading(page, 'Choose a new password')).toBeVisible();
  await field(page, 'E-mail').fill(email);
  await button(page, 'Mail me a link').click();
  const link = await linkTo(email, 'Choose a new password');
  await page.goto(link);
  await field(page, 'New password').fill('qwertyuiop');
  await button(page, 'Change password').click();
  await expect(field(page, 'New password')).toHaveAccessibleDescription(/among the most common/);
  await field(page, 'New password').fill('another unusual sentence');
  await button(page, 'Change password').click();
  await expect(heading(page, 'Your password is a new one')).toBeVisible();
  const back = page.getByRole('link', { name: 'Sign in with it' });
  await expect(back).toHaveAttribute('href', '/sign-in?next=%2Fleaderboard');
  await page.goto(link);
  await expect(page.getByRole('alert').filter({ hasText: 'used before' })).toBeVisible();
  await signIn(page, email);
  await expect(page.getByRole('alert').filter({ hasText: 'Address or password is wrong' })).toBeVisible();
  await signIn(page, email, 'another unusual sentence');
  await expect(account(page)).toBeVisible();
});

test('a second factor is set up, asked for, and a recovery code stands in', anyWindow, async ({ page, context }) => {
  const { email } = await anAccount();
  await signIn(page, email);
  await expect(account(page)).toBeVisible();
  await page.goto('/settings/security');
  const part = page.locator('section', { has: page.getByRole('heading', { name: 'Second factor' }) });
  await part.getByRole('textbox', { name: 'Your password' }).fill(password);
  await part.getByRole('button', { name: 'Set up' }).click();
  await expect(part.getByRole('img')).toBeVisible();
  const secret = ((await part.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const [firstCode = ''] = await part.locator('ul li').allInnerTexts();
  const code = () => totpOf(`otpauth://totp/x?secret=${secret}`);
  await part.getByLabel('Code of the app').fill(code());
  await part.getByRole('button', { name: 'Switch on' }).click();
  await expect(part.getByText('It is on.')).toBeVisible();
  await part.getByText('New recovery codes').click();
  const forCodes = part.locator('details');
  await forCodes.getByRole('textbox', { name: 'Your password' }).fill(password);
  await forCodes.getByRole('button', { name: 'Make new codes' }).click();
  await expect(part.getByText('The old ones do not work any more.')).toBeVisible();
  const [recoveryCode = ''] = await part.locator('ul li').allInnerTexts();
  expect(recoveryCode).not.toBe(firstCode);
  await context.clearCookies();
  await signIn(page, email);
  await expect(heading(page, 'One more step')).toBeVisible();
  await field(page, 'Code').fill(code() === '000000' ? '111111' : '000000');
  await button(page, 'Sign in').click();
  await expect(field(page, 'Code')).toHaveAccessibleDescription(/not the code/);
  await button(page, 'Use a recovery code').click();
  await field(page, 'Recovery code').fill(recoveryCode);
  await button(page, 'Sign in').click();
  await expect(account(page)).toBeVisible();
});

test('a session elsewhere is ended, and that browser is out', anyWindow, async ({ page, browser }) => {
  const { email } = await anAccount();
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, email);
  await expect(account(elsewhere)).toBeVisible();
  await signIn(page, email);
  await expect(account(page)).toBeVisible();
  await page.goto('/settings/sessions');
  await expect(page.getByText('this device')).toHaveCount(1);
  await button(page, 'Sign out everywhere else').click();
  await expect(page.getByRole('status').filter({ hasText: 'signed out' })).toBeVisible();
  await elsewhere.goto('/settings');
  await expect(heading(elsewhere, 'Sign in')).toBeVisible();
  await elsewhere.context().close();
});

test('the account is deleted, says so on every page, and is taken back', anyWindow, async ({ page }) => {
  const { email, username } = await anAccount();
  await signIn(page, email);
  await expect(account(page)).toBeVisible();
  await page.goto('/settings/data');
  await button(page, 'Delete my account …').click();
  await field(page, 'Password').fill(password);
  await button(page, 'Delete my account').click();
  await expect(button(page, 'Keep my account')).toBeVisible();
  const profile = async () => (await page.request.get(`/api/users/${username}`)).status();
  await expect.poll(profile).toBe(404);
  await page.goto('/');
  const notice = page.getByRole('complementary', { name: 'About your account' });
  await expect(notice).toContainText('You have deleted your account');
  await page.goto(await linkTo(email, 'will be deleted'));
  await button(page, 'Keep my account').click();
  await expect(button(page, 'Delete my account …')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect.poll(profile).toBe(200);
});

test('a profile is saved, and the header follows', async ({ page }) => {
  const { email, username } = await anAccount();
  await signIn(page, email);
  await expect(account(page)).toBeVisible();
  await page.goto('/settings');
  await field(page, 'Website').fill('not an address');
  await button(page, 'Save profile').click();
  await expect(field(page, 'Website')).toHaveAccessibleDescription(/Website must be an address/);
  await field(page, 'Website').fill('https://example.org');
  await field(page, 'Name').fill('Another Name');
  await button(page, 'Save profile').click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await account(page).click();
  await expect(page.getByRole('navigation', { name: 'Your account' })).toContainText('Another Name');
  const profile = async () => (await page.request.get(`/api/users/${username}`)).json();
  await expect.poll(profile).toMatchObject({ displayName: 'Another Name', website: 'https://example.org' });
  // Another window saves meanwhile: what is written here stays, and is saved over that by who does so knowingly.
  const elsewhere = { displayName: 'A Third Name', username, bio: '', website: '', location: '' };
  expect((await page.request.post('/api/trpc/account.saveProfile', { data: elsewhere })).status()).toBe(200);
  await field(page, 'Location').fill('Oslo');
  await button(page, 'Save profile').click();
  await expect(page.getByRole('alert').filter({ hasText: 'changed elsewhere since you opened it' })).toBeVisible();
  await expect(field(page, 'Location')).toHaveValue('Oslo');
  await expect.poll(profile).toMatchObject({ displayName: 'A Third Name' });
  await button(page, 'Save profile').click();
  await expect.poll(profile).toMatchObject({ displayName: 'Another Name', location: 'Oslo' });
});

test(
  'a link of a mail that works no more, and an account that was not connected, are told',
  anyWindow,
  async ({ page }) => {
    const { email } = await anAccount();
    const ofChange = '/api/auth/verify-email?token=cut-short&callbackURL=%2Fconfirmed%3Faddress%3Dasked';
    await page.goto(ofChange);
    await expect(heading(page, 'That link does not work')).toBeVisible();
    await signIn(page, email);
    await expect(account(page)).toBeVisible();
    const notice = page.getByRole('main').getByRole('alert');
    await page.goto(ofChange);
    await expect(page).toHaveURL('/settings/security?error=INVALID_TOKEN');
    await expect(notice).toContainText('That link was used before or is too old.');
    await page.goto('/settings/security?error=account_already_linked_to_different_user');
    await expect(notice).toContainText('connected to somebody else here');
    await page.goto('/settings/security');
    await expect(page.getByRole('heading', { name: 'Password' })).toBeVisible();
    await expect(notice).toHaveCount(0);
  },
);

test('signing out leaves nothing of the person in the browser', anyWindow, async ({ page }) => {
  const { email } = await anAccount();
  await signIn(page, email);
  await expect(account(page)).toBeVisible();
  await page.evaluate(() => localStorage.setItem('draft', 'half a sentence'));
  await account(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('draft'))).toBeNull();
  await page.goto('/settings');
  await expect(heading(page, 'Sign in')).toBeVisible();
});

test('the keyboard alone signs in, finds the settings and signs out', anyWindow, async ({ page }) => {
  const { email } = await anAccount();
  await page.goto('/sign-in');
  await expect(field(page, 'E-mail')).toBeFocused();
  await expect(button(page, 'Sign in')).toBeEnabled();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show password' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(account(page)).toBeVisible();
  await account(page).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Your account' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(account(page)).toBeFocused();
  await page.keyboard.press('Enter');
  const places = await menu.getByRole('link').filter({ visible: true }).allInnerTexts();
  expect(places).toContain('Settings');
  for (const place of places.slice(0, places.indexOf('Settings') + 1)) {
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('link', { name: place })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Settings')).toBeVisible();
  await expect(menu).toBeHidden();
});
