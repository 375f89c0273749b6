import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { act, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Crosshair' });
const rest = (page: Page) => page.getByRole('heading', { name: 'What it is' });
const linkInList = (page: Page) => page.getByRole('link', { name: 'Crosshair', exact: true });

test('a document arrives with its data and asks for none', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/projects/crosshair');
  await expect(title(page)).toBeVisible();
  await expect(rest(page)).toBeVisible();
  // It answers to a click only when React has taken it over.
  await page.getByRole('link', { name: 'Enlarge: Screen number 1' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(dataOf(requests)).toEqual([]);
});

test('a hovered link opens the whole page without a request', anyWindow, async ({ page }) => {
  const answered = page.waitForResponse(/project\.bySlug/);
  await page.goto('/search?q=crosshair');
  await hydrated(page);
  await linkInList(page).hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await linkInList(page).click();
    await expect(title(page)).toBeVisible();
    await expect(rest(page)).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
  await expect(page).toHaveTitle('Crosshair · Prova');
});

test('a link that was not hovered paints at once what the list said, and the rest by one request', async ({ page }) => {
  await page.goto('/search?q=crosshair');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/trpc/project.bySlug*', async (route) => {
    await released;
    await route.continue();
  });
  const requests = requestsOf(page);
  await linkInList(page).dispatchEvent('click');
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Proof 75 of 100/ }).first()).toBeVisible();
  await expect(rest(page)).toBeHidden();
  release();
  await expect(rest(page)).toBeVisible();
  expect(dataOf(requests)).toHaveLength(1);
});

for (const { from, name } of [
  { from: '/?text=crosshair', name: /^\d+ comments on Crosshair$/ },
  { from: '/users/mirelav', name: /^Crosshair$/ },
])
  test(`a link of ${from} to the comments of a page not seen before leads to them`, async ({ page }) => {
    await page.goto(from);
    await hydrated(page);
    await page.locator('main a[href="/projects/crosshair#comments"]').and(page.getByRole('link', { name })).click();
    const comments = page.getByRole('region', { name: 'Comments' });
    await expect(comments.getByRole('heading', { name: /^Comments/ })).toBeInViewport();
  });

test('when the rest does not come the page says so, and comes back', anyWindow, async ({ page }) => {
  await page.goto('/search?q=crosshair');
  await page.route('**/api/trpc/project.bySlug*', (route) => route.abort());
  await linkInList(page).dispatchEvent('click');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toBeVisible({ timeout: 15_000 });
  await expect(title(page)).toBeVisible();
  await page.unroute('**/api/trpc/project.bySlug*');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(rest(page)).toBeVisible();
});

test('back and forward show what was there without a request', async ({ page }) => {
  await page.goto('/search?q=crosshair');
  await linkInList(page).click();
  await expect(rest(page)).toBeVisible();
  const requests = requestsOf(page);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search everything' })).toHaveValue('crosshair');
  await expect(page).toHaveTitle('crosshair, search · Prova');
  await page.goForward();
  await expect(rest(page)).toBeVisible();
  await expect(page).toHaveTitle('Crosshair · Prova');
  expect(dataOf(requests)).toEqual([]);
});

test('a page that was left before it listened is there when one comes back', anyWindow, async ({ page }) => {
  await page.addInitScript(() => {
    const { fetch } = window;
    // The frame asks for this once it listens; the page in it does not yet.
    window.fetch = (...asked) => {
      if (String(asked[0]).includes('_rsc=')) {
        window.fetch = fetch;
        setTimeout(() =>
          document.querySelector<HTMLElement>('header a[href="/leaderboard"], nav a[href="/leaderboard"]')?.click(),
        );
      }
      return fetch(...asked);
    };
  });
  await page.goto('/projects/crosshair');
  await expect(page.getByRole('heading', { level: 1, name: 'Leaderboard' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
});

test('a page that was left keeps its own address and asks for nothing', anyWindow, async ({ page }) => {
  await page.goto('/projects/crosshair');
  const requests = requestsOf(page);
  await page.getByRole('link', { name: 'Leaderboard' }).filter({ visible: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Leaderboard' })).toBeVisible();
  expect(dataOf(requests).filter((request) => request.includes('project.bySlug'))).toEqual([]);
});

test('a place on an archived project can be declined, and is not offered', anyWindow, async ({ page, request }) => {
  const [owner, named] = await newMembers(2);
  if (!owner || !named) throw new Error('nobody was made');
  const members = [{ username: named.username, name: 'Named', role: 'Design' }];
  const content = someContent({ title: `Archived ${Date.now()}`, members });
  const draft = await act(request, owner, ['project.saveDraft', { slug: null, revision: 0, content }]);
  const { slug } = await act(request, owner, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  await act(request, owner, ['project.archive', { slug }]);
  await signIn(page, named);
  await page.goto(`/projects/${slug}`);
  const decline = page.getByRole('button', { name: 'Decline', exact: true });
  await expect(decline).toBeVisible();
  await expect(page.getByRole('button', { name: 'Claim', exact: true })).toBeHidden();
  const answered = page.waitForResponse(/project\.answerTeam/);
  await decline.click();
  expect((await answered).ok()).toBe(true);
  await expect(decline).toBeHidden();
});
