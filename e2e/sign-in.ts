import type { Page } from '@playwright/test';
import { siteMember } from '#server/testing/site-member.ts';

/** Signs a new person in, as a cookie of the browser. Gives their username. */
export async function signIn(page: Page): Promise<string> {
  const { username, cookie } = await siteMember(process.env.TEST_SITE_DATABASE_URL ?? '');
  const [name = '', value = ''] = cookie.split('=', 2);
  await page.context().addCookies([{ name, value, url: process.env.PLAYWRIGHT_TEST_BASE_URL ?? '' }]);
  return username;
}
