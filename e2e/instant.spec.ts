import { globSync } from 'node:fs';
import { instant } from '@next/playwright';
import { expect, type Page, type Request, test } from '@playwright/test';
import { siteChain } from '#server/testing/site-chain.ts';
import { newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';
import { chainPath, unwalked, type Walk, walks } from './walks.ts';

const roles = { member: {}, investor: { isInvestor: true }, validator: { isValidator: true } };

test('every page has a walk that leads to it, or a reason to have none', () => {
  const pages = globSync('app/{(public),(member)}/**/page.tsx').map(
    (file) => file.replace(/^app\/\(\w+\)/, '').replace(/\/page\.tsx$/, '') || '/',
  );
  const known = new Set([...walks.map(({ to }) => to), ...Object.keys(unwalked)]);
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter((page) => !known.has(page))).toEqual([]);
  expect([...known].filter((page) => !pages.includes(page))).toEqual([]);
});

for (const walk of walks) {
  test(`from ${walk.from} to ${walk.href}${walk.as ? `, ${walk.as}` : ''}`, async ({ page }) => {
    const { from, href } = await prepared(page, walk);
    const link = page.locator(`a[href="${href}"]`).filter({ visible: true }).first();
    const heading = page.getByRole('heading', { level: 1, name: walk.heading }).filter({ visible: true });
    const open = async () => {
      await page.goto(from);
      await hydrated(page);
      if (!walk.inMenu) return;
      await expect(async () => {
        await page.getByRole('button', { name: 'Your account' }).click();
        await expect(link).toBeVisible({ timeout: 2000 });
      }).toPass();
    };

    await open();
    const requests = requestsOf(page);
    const first = pendingOf(page);
    await link.dispatchEvent('click');
    await expect(heading).toBeVisible();
    await answered(walk, first);
    const { reads, requests: count = reads ? 1 : 0 } = walk;
    expect(dataOf(requests)).toEqual(Array.from({ length: count }, () => expect.stringMatching(reads ?? '')));
    await open();
    const quiet = pendingOf(page);
    await link.hover();
    await answered(walk, quiet);
    requests.length = 0;
    await instant(page, async () => {
      await link.click();
      await expect(heading).toBeVisible();
    });
    expect(dataOf(requests)).toEqual([]);
  });
}

/** The walk's addresses, with whoever takes it signed in and what it leads through made. */
async function prepared(page: Page, { from, href, as }: Walk): Promise<{ from: string; href: string }> {
  const database = process.env.TEST_SITE_DATABASE_URL ?? '';
  const [somebody] = await newMembers(1, roles[as ?? 'member']);
  if (!somebody) throw new Error('nobody was made');
  if (as) await signIn(page, somebody);
  if (![from, href].some((path) => path.includes(chainPath)) && !from.startsWith('/chains')) return { from, href };
  const slug = await siteChain(database, somebody.username);
  const named = (path: string) => path.replace(chainPath, `/chains/${slug}`);
  const walk = { from: named(from), href: named(href) };
  // A document may be shown for a while after what it lists has changed.
  await expect.poll(async () => (await page.request.get(walk.from)).text()).toContain(walk.href);
  return walk;
}

type Watched = { seen: string[]; pending: Set<string> };

/** Until the page's read has begun, where it has one, and nothing is under way. */
async function answered({ reads }: Walk, { seen, pending }: Watched): Promise<void> {
  await expect.poll(() => !reads || seen.some((url) => reads.test(url))).toBe(true);
  await expect.poll(() => pending.size).toBe(0);
}

/** What is asked for from now on, and what of it is not answered yet. */
function pendingOf(page: Page): Watched {
  const watched: Watched = { seen: [], pending: new Set() };
  page.on('request', (request) => {
    if (/\/api\/live/.test(request.url())) return;
    watched.seen.push(request.url());
    watched.pending.add(request.url());
  });
  const end = (request: Request) => watched.pending.delete(request.url());
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return watched;
}
