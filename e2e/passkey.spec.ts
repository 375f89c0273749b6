import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';

test('a passkey is added, signs in, and is taken away again', anyWindow, async ({ page }) => {
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const username = await signInAsNew(page);
  await page.goto('/settings/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('button', { name: /^Remove / })).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in?next=/settings/security');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL('/settings/security');
  const bootstrap = await (await page.request.get('/api/prefetch/bootstrap')).json();
  expect(bootstrap.me.username).toBe(username);

  await page.getByRole('button', { name: /^Remove / }).click();
  await expect(page.getByRole('button', { name: /^Remove / })).toBeHidden();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('status').filter({ hasText: /passkey/i })).toBeVisible();
  await expect(page).toHaveURL('/sign-in');
});

test('where no passkey can be made the page says why', anyWindow, async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveAccessibleDescription(/no passkeys/);
  await signInAsNew(page);
  await page.goto('/settings/security');
  const add = page.getByRole('button', { name: 'Add a passkey' });
  await expect(add).toBeDisabled();
  await expect(add).toHaveAccessibleDescription(/^A passkey needs a browser that knows passkeys/);
});
