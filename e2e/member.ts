import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { siteMember } from '#server/testing/site-member.ts';

/** Somebody new who is signed in and may write. */
export type Member = { username: string; name: string; cookie: string };

/** Makes `count` new members, each test its own; `values` are of their rows. */
export async function newMembers(count: number, values: Parameters<typeof siteMember>[1] = {}): Promise<Member[]> {
  const database = process.env.TEST_SITE_DATABASE_URL;
  if (!database) throw new Error('TEST_SITE_DATABASE_URL is not set: it names the database of the site under test.');
  const made = await Promise.all(Array.from({ length: count }, () => siteMember(database, values)));
  return made.map(({ username, cookie }) => ({ username, name: `Tester ${username.slice(4)}`, cookie }));
}

/** Makes one who is an admin. */
export async function newAdmin(): Promise<Member> {
  const [made] = await newMembers(1, { isAdmin: true });
  if (!made) throw new Error('nobody was made');
  return made;
}

/** Signs the page's browser in. */
export async function signIn(page: Page, { cookie }: Member): Promise<void> {
  const [name = '', value = ''] = cookie.split('=', 2);
  await page.context().addCookies([{ name, value, url: origin() }]);
}

/** Signs the page's browser in as somebody new; their username. */
export async function signInAsNew(page: Page): Promise<string> {
  const [member] = await newMembers(1);
  if (!member) throw new Error('nobody was made');
  await signIn(page, member);
  return member.username;
}

/** Has somebody do a write, as their own browser would, and gives its answer. */
export async function act(
  request: APIRequestContext,
  { cookie }: Member,
  [procedure, input]: [procedure: string, input: object],
): Promise<Record<string, unknown>> {
  const headers = { cookie, origin: origin() };
  const answer = await request.post(`/api/trpc/${procedure}`, { headers, data: input });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).result.data;
}

const origin = (): string => process.env.PLAYWRIGHT_TEST_BASE_URL ?? '';
