import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { newMembers, signIn } from './member.ts';
import { comments } from './outbox.ts';
import { hydrated } from './requests.ts';

test(
  'a write after the session ended leads to the sign-in, and its text is back after it',
  anyWindow,
  async ({ page }) => {
    const [me] = await newMembers(1);
    if (!me) throw new Error('nobody was made');
    const path = '/projects/project-45';
    const text = comments(page).getByRole('textbox', { name: 'Write a comment' });
    await signIn(page, me);
    await page.goto(path);
    await hydrated(page);
    await text.fill('Written as the session ended');
    await page.context().clearCookies();
    await comments(page).getByRole('button', { name: 'Comment', exact: true }).click();
    const message = page.getByRole('region', { name: /Messages/ }).getByRole('listitem');
    await message.filter({ hasText: 'Your session has ended.' }).getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(path)}`);
    await expect(page.getByRole('complementary', { name: 'About your account' })).toHaveText(
      'Your session has ended. Sign in, and go on; what you wrote is kept.',
    );
    await signIn(page, me);
    await page.goto(path);
    await expect(text).toHaveValue('Written as the session ended');
  },
);
