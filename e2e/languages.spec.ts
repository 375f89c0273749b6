import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { codeTo } from './mailbox.ts';
import { signInAsNew } from './member.ts';
import { hydrated } from './requests.ts';

const language = (page: Page, name: string) =>
  page.getByRole('group', { name: /^(?:Language|Sprache)$/ }).getByRole('button', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** What a browser complains of: words that differ between document and page are among it. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return complaints;
}

const speakGerman = (page: Page) =>
  page.context().addCookies([{ name: 'prova.locale', value: 'de', url: process.env.PLAYWRIGHT_TEST_BASE_URL ?? '' }]);

/** It is taken over by React without a word that differs, and is as wide as the window. */
async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
}

const pages = [
  '/',
  '/?sort=newest',
  '/projects/crosshair',
  '/leaderboard',
  '/leaderboard?board=people',
  '/investors',
  '/chains',
  '/events',
  '/search?q=crosshair',
  '/users/mirelav',
  '/about',
  '/formulas',
  '/speed',
  '/sign-in',
  '/sign-up',
  '/no-such-page',
];

const membersPages = [
  '/dashboard',
  '/publish',
  '/drafts',
  '/settings',
  '/saved',
  '/notifications',
  '/messages',
  '/intros',
];

test('whoever chooses another language reads all of it, here and at the next visit', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('/leaderboard');
  await hydrated(page);
  await language(page, 'Deutsch').click();
  await expect(heading(page, 'Rangliste')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle(/^Rangliste/);
  await hydrated(page);
  await page.locator('a[href="/"]').filter({ visible: true }).first().click();
  await expect(heading(page, 'Projekte')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Projekte')).toBeVisible();
  await hydrated(page);
  await expect(language(page, 'Deutsch')).toHaveAttribute('aria-pressed', 'true');
  await language(page, 'English').click();
  await expect(heading(page, 'Projects')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a member who chooses another language is written to in it', anyWindow, async ({ page, request }) => {
  const username = await signInAsNew(page);
  await page.goto('/about');
  await hydrated(page);
  // The page that asks is gone by the time that it is answered.
  const told = Promise.withResolvers<number>();
  await page.route(/account\.setLocale/, async (route) => {
    told.resolve((await route.fetch()).status());
    await route.abort();
  });
  await language(page, 'Deutsch').click();
  expect(await told.promise).toBe(200);
  const email = `${username}@example.org`;
  const asked = await request.post('/api/auth/email-otp/send-verification-otp', { data: { email, type: 'sign-in' } });
  expect(asked.status()).toBe(200);
  expect(await codeTo(email, 'Dein Code zur Anmeldung')).toMatch(/^\d{6}$/);
});

test('a document is the same for all who read one language', anyWindow, async ({ request }) => {
  const read = async (cookie: string) => {
    const answer = await request.get('/about', { headers: { cookie } });
    return { text: await answer.text(), from: answer.headers()['cache-status'] };
  };
  const german = await read('prova.locale=de');
  expect(german.text).toContain('<html lang="de" dir="ltr"');
  await expect(async () => {
    expect((await read('prova.locale=de; a=1')).from).toContain('hit');
  }).toPass();
  for (const cookie of ['', 'prova.locale=en', 'prova.locale=xx'])
    expect((await read(cookie)).text).toContain('<html lang="en" dir="ltr"');
});

test('every page speaks German, and nothing is too long for it', async ({ page }) => {
  test.setTimeout(90_000);
  const complaints = complaintsOf(page);
  await speakGerman(page);
  for (const path of pages) await expectToFit(page, path);
  expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
  const foot = await page.locator('footer nav').boundingBox();
  expect(foot?.height, 'the footer is one line').toBeLessThan(80);
});

test("a member's pages speak German too", async ({ page }) => {
  test.setTimeout(60_000);
  const complaints = complaintsOf(page);
  await signInAsNew(page);
  await speakGerman(page);
  for (const path of membersPages) await expectToFit(page, path);
  expect(complaints).toEqual([]);
});

test('what is refused is told in German', anyWindow, async ({ page }) => {
  await speakGerman(page);
  await page.goto('/sign-in');
  await hydrated(page);
  await page.route('**/api/auth/**', (route) => route.abort());
  await page.getByLabel('E-Mail').fill('ada@example.org');
  await page.getByLabel('Passwort', { exact: true }).fill('nothing of this');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).filter({ visible: true }).last().click();
  await expect(page.getByRole('alert').filter({ hasText: 'Die Website hat nicht geantwortet.' })).toBeVisible();
});

test('where the words of a language did not come, trying again brings them', anyWindow, async ({ page }) => {
  await speakGerman(page);
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const answer = await route.fetch();
    const hasWords = (await answer.text()).includes('Nichts heißt so.');
    await (hasWords ? route.abort() : route.fulfill({ response: answer }));
  });
  await page.goto('/about');
  await expect(heading(page, 'Something broke on our side')).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await hydrated(page);
  await expect(language(page, 'Deutsch')).toHaveAttribute('aria-pressed', 'true');
});

test('axe finds nothing on a German page', anyWindow, async ({ page }) => {
  await speakGerman(page);
  await page.goto('/projects/crosshair');
  await hydrated(page);
  expect(await findings(page)).toEqual([]);
});

test('pages hold when they are read from right to left', async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl'));
  });
  for (const path of [
    '/',
    '/projects/crosshair',
    '/leaderboard',
    '/investors',
    '/search?q=crosshair',
    '/users/mirelav',
  ]) {
    await expectToFit(page, path);
    const brand = await page.getByRole('banner').getByRole('link', { name: 'Prova' }).boundingBox();
    const width = await page.evaluate(() => innerWidth);
    expect((brand?.x ?? 0) + (brand?.width ?? 0) / 2, path).toBeGreaterThan(width / 2);
  }
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  test('what was kept is in the language that it was read in', anyWindow, async ({ page, context }) => {
    await speakGerman(page);
    await page.goto('/about');
    const isGerman = (path: string) =>
      page.evaluate(async (kept) => (await (await caches.match(kept))?.text())?.includes('lang="de"') ?? false, path);
    for (const path of ['/about', '/offline']) await expect.poll(() => isGerman(path), { timeout: 30_000 }).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await hydrated(page);
    await expect(heading(page, 'Über Prova')).toBeVisible();
  });
});
