import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { siteProof } from '#server/testing/site-proof.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

/** Signs in somebody new with a project that has this demo; its slug. */
async function ownDemo(page: Page, request: APIRequestContext, demoUrl: string): Promise<string> {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  const content = someContent({ title: `Demo of ${me.username}`, demoUrl });
  const draft = await act(request, me, ['project.saveDraft', { slug: null, revision: 0, content }]);
  const { slug } = await act(request, me, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  await signIn(page, me);
  return `${slug}`;
}

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Prove your demo' });
const prove = (page: Page) => page.getByRole('button', { name: 'Prove your demo' });

test('an owner is shown how to prove the demo, step by step, and told what is in the way', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const slug = await ownDemo(page, request, 'http://127.0.0.1/');
  await page.goto(`/projects/${slug}`);
  await prove(page).click();
  const token = /^<meta name="prova-verification" content="([\w-]{22})">$/;
  await expect(sheet(page).getByText(token)).toBeVisible();
  await expect(sheet(page).getByRole('link', { name: '127.0.0.1/.well-known/prova.txt' })).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Copy the tag' }).click();
  await expect(sheet(page).getByText('Copied')).toBeVisible();
  const [, copied] = token.exec(await page.evaluate(() => navigator.clipboard.readText())) ?? [];
  await expect(sheet(page).getByText(copied ?? '', { exact: true })).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Check now' }).click();
  await expect(sheet(page).getByRole('alert')).toHaveText(
    '127.0.0.1 is not an address on the public internet. Give the project one that everybody can reach.',
  );
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(prove(page)).toBeFocused();
});

test('nobody else is shown that, nor an owner whose demo is proved', anyWindow, async ({ page, request }) => {
  const slug = await ownDemo(page, request, 'http://127.0.0.1/');
  await page.goto('/projects/project-7');
  await expect(page.getByRole('button', { name: 'Save', exact: true }).filter({ visible: true }).first()).toBeVisible();
  await expect(prove(page)).toBeHidden();

  // The site looks at nothing that a test could serve: what it would write and answer is written and answered for it.
  await page.route('**/api/trpc/project.checkDemo*', async (route) => {
    const data = await siteProof(process.env.TEST_SITE_DATABASE_URL ?? '', slug);
    await route.fulfill({ json: { result: { data } } });
  });
  await page.goto(`/projects/${slug}`);
  await hydrated(page);
  await prove(page).click();
  await sheet(page).getByRole('button', { name: 'Check now' }).click();
  const proved = sheet(page).getByRole('status').filter({ hasText: 'The demo is yours' });
  await expect(proved).toContainText(/The tag is on the page\. The proof score is now \d/);
  await sheet(page).getByRole('button', { name: 'Done' }).click();
  await expect(sheet(page)).toBeHidden();
  const provedAt = async () => {
    const { evidence } = await (await page.request.get(`/api/projects/${slug}`)).json();
    return evidence.demoVerifiedAt;
  };
  await expect.poll(provedAt).not.toBeNull();
  await page.goto(`/projects/${slug}`);
  await hydrated(page);
  await expect(page.getByRole('link', { name: 'Edit', exact: true }).filter({ visible: true }).first()).toBeVisible();
  await expect(prove(page)).toBeHidden();
});

test('every point of a score leads to where it can be seen', anyWindow, async ({ page }) => {
  await page.goto('/projects/crosshair');
  const items = page.getByRole('region', { name: 'Why this score' }).locator('details li');
  await expect(items.first()).toBeAttached();
  const shown = await items.evaluateAll((all) =>
    all.map((item) => {
      const href = item.querySelector('a')?.getAttribute('href') ?? null;
      return {
        href,
        has: !item.lastElementChild?.textContent?.match(/^0$/),
        isThere: href?.startsWith('#') ? document.getElementById(href.slice(1)) !== null : true,
      };
    }),
  );
  const held = shown.filter(({ has }) => has);
  expect(held.length).toBeGreaterThan(7);
  for (const { href, isThere } of held) {
    expect(href, 'a point without a link').not.toBeNull();
    expect(isThere, `${href} leads nowhere`).toBe(true);
  }
  await page.goto('/users/mirelav');
  await expect(page.getByText('E-mail verified')).toBeVisible();
});

test('axe finds nothing in the steps', anyWindow, async ({ page, request }) => {
  const slug = await ownDemo(page, request, 'http://127.0.0.1/');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/projects/${slug}`);
  await prove(page).click();
  await sheet(page).getByRole('button', { name: 'Check now' }).click();
  await expect(sheet(page).getByRole('alert')).not.toBeEmpty();
  expect(await findings(page)).toEqual([]);
});
