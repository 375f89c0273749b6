import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { dataOf, listening, requestsOf } from './requests.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' });
const options = (page: Page) => palette(page).getByRole('option');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function open(page: Page): Promise<void> {
  await listening(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
}

test('answers what this tab knows without asking, and opens it in the next frame', anyWindow, async ({ page }) => {
  await page.goto('/');
  const row = page.locator('.project-row-title a').nth(3);
  const [title = '', path = ''] = [(await row.textContent()) ?? '', (await row.getAttribute('href')) ?? ''];
  const slug = path.split('/').at(-1);
  await open(page);
  await page.route('**/api/trpc/search.all*', (route) => route.abort());
  const loaded = page.waitForResponse((answer) =>
    answer.url().includes(`project.bySlug?input=%7B%22slug%22%3A%22${slug}%22`),
  );
  await page.keyboard.type(title);
  await expect(options(page).first()).toContainText(title);
  await expect(palette(page).getByRole('group', { name: 'Projects' })).toBeVisible();
  // The row that the keyboard stands on is loaded ahead.
  await (await loaded).finished();
  const requests = requestsOf(page);
  await page.keyboard.press('Enter');
  await expect(heading(page, title)).toBeVisible();
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  expect(dataOf(requests).filter((path) => !path.includes('search.all'))).toEqual([]);
  await page.goBack();
  await expect(heading(page, 'Projects')).toBeVisible();
});

test('what the site finds beyond joins below and is marked', anyWindow, async ({ page }) => {
  await page.goto('/sign-in');
  await open(page);
  await page.keyboard.type('Project 52');
  const found = palette(page).getByRole('group', { name: 'Found on the site' });
  await expect(found.getByRole('option', { name: /Project 52/ })).toBeVisible();
  await expect(palette(page).getByRole('status')).toHaveText(/^[1-9]\d* results?$/);
  await expect(options(page).last()).toHaveText('Search everything for “Project 52”');
  await found.getByRole('option', { name: /Project 52/ }).click();
  await expect(heading(page, 'Project 52')).toBeVisible();
});

test('where Prova cannot be asked it says so, and not that there is nothing', anyWindow, async ({ page }) => {
  await page.goto('/sign-in');
  await open(page);
  await page.route('**/api/trpc/search.all*', (route) => route.abort());
  await page.keyboard.type('Project 52');
  await expect(palette(page).getByRole('status')).toHaveText('Prova could not be asked.');
  await expect(palette(page).getByText('On this device nothing is called that.')).toBeVisible();
});

test('before one types it has what was looked at last, and what there is to do', anyWindow, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Crosshair', exact: true }).filter({ visible: true }).first().click();
  await expect(heading(page, 'Crosshair')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'Projects')).toBeVisible();
  await open(page);
  await expect(palette(page).getByRole('group', { name: 'Recent' }).getByRole('option')).toContainText(['Crosshair']);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const before = await theme();
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  expect(await theme()).not.toBe(before);
});

test('what is typed while it is still being loaded stands in it', anyWindow, async ({ page }) => {
  await page.goto('/');
  await listening(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('cross');
  await expect(palette(page).getByRole('combobox')).toHaveValue('cross');
});

test('Escape and the same keys close it, and the focus goes back', anyWindow, async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('banner').getByRole('link', { name: 'Prova' });
  await link.focus();
  await open(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await open(page);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('it leads to the keys, and a phone opens it from the search', async ({ page, isMobile }) => {
  await page.goto('/search');
  await listening(page);
  if (isMobile) await page.getByRole('button', { name: 'Pages and commands' }).tap();
  else await page.keyboard.press('ControlOrMeta+k');
  await expect(palette(page)).toBeVisible();
  await palette(page).getByRole('option', { name: 'Show all keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('axe finds nothing in it', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await open(page);
  await page.keyboard.type('pro');
  await expect(palette(page).getByRole('group', { name: 'Found on the site' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
