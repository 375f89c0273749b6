import { randomBytes } from 'node:crypto';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { membersOf } from '#server/testing/members.ts';

/** Somebody new who is signed in and may write. */
export type Member = { username: string; cookie: string };

/** Makes `count` new members, each test its own. */
export async function newMembers(count: number): Promise<Member[]> {
  const database = process.env.TEST_SITE_DATABASE_URL;
  if (!database) throw new Error('TEST_SITE_DATABASE_URL is not set: it names the database of the site under test.');
  const prefix = `m${randomBytes(4).toString('hex')}`;
  const cookies = await membersOf(database, count, prefix);
  return cookies.map((cookie, n) => ({ username: `${prefix}_${n}`, cookie }));
}

/** Signs the page's browser in. */
export async function signIn(page: Page, { cookie }: Member): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: origin() }]);
}

/** Has somebody do a write, as their own browser would. */
export async function act(
  request: APIRequestContext,
  { cookie }: Member,
  [procedure, input]: [procedure: string, input: object],
): Promise<void> {
  const headers = { cookie, origin: origin() };
  const answer = await request.post(`/api/trpc/${procedure}`, { headers, data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
}

const origin = (): string => process.env.PLAYWRIGHT_TEST_BASE_URL ?? '';
