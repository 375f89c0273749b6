import { expect, type Page, type Route, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const saved = (page: Page) => page.getByText('Draft saved');
const publish = (page: Page) => page.getByRole('button', { name: 'Publish now' });
const save = (page: Page) => page.getByRole('button', { name: 'Save changes' });
const saveAndClose = (page: Page) => page.getByRole('button', { name: 'Save and close' });
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'This project was changed elsewhere.' });
const restored = (page: Page) => page.getByText('What you wrote on this device before is back.');

async function fillIn(page: Page, name: string): Promise<void> {
  await page.goto('/publish');
  await title(page).fill(name);
  await page.getByRole('textbox', { name: 'Tagline' }).fill('Something that is not public for now');
  await page.getByText('Developer tools', { exact: true }).click();
  await expect(saved(page)).toBeVisible();
}

test('who publishes offline reads why it waits, beside the button, and stays', anyWindow, async ({ page, context }) => {
  await signInAsNew(page);
  await fillIn(page, 'Written on a train');
  await context.setOffline(true);
  await title(page).fill('Ended on a train');
  for (const press of [publish(page), saveAndClose(page)]) {
    await press.click();
    const told = page.getByRole('alert').filter({ hasText: /^Kept on this device, not saved/ });
    await expect(told).toBeInViewport();
    await expect(title(page)).toHaveValue('Ended on a train');
  }
});

test('what a save is refused for is said at its field, and leads there', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await fillIn(page, 'Made with nobody');
  await page.getByRole('button', { name: 'Add a member' }).click();
  const member = page.getByRole('textbox', { name: 'Member 1: name or @username' });
  await member.fill('@nobody_at_all');
  const said = 'There is nobody called nobody_at_all.';
  await expect(page.getByRole('group', { name: 'Team members' }).getByText(said)).toBeVisible();
  const summary = page.getByRole('alert').filter({ hasText: said });
  await expect(summary).toHaveCount(0);
  for (const press of [publish(page), saveAndClose(page)]) {
    await press.click();
    await expect(summary).toBeFocused();
    await expect(summary).toBeInViewport();
  }
  await member.fill('Nobody');
  await expect(summary).toBeHidden();
  await saveAndClose(page).click();
  await expect(page.getByRole('heading', { name: 'Made with nobody' })).toBeVisible();
});

test('a project that another tab renamed is a conflict like any other', anyWindow, async ({ page, context }) => {
  const now = Date.now();
  await signInAsNew(page);
  await fillIn(page, `Renamed ${now}`);
  await publish(page).click();
  await expect(page.getByRole('heading', { level: 1, name: `Renamed ${now}` })).toBeVisible();
  const [first, old] = [`/projects/renamed-${now}/edit`, await context.newPage()];
  await page.goto(first);
  await old.goto(first);
  await expect(title(old)).toHaveValue(`Renamed ${now}`);
  await title(page).fill(`Other ${now}`);
  await save(page).click();
  await expect(page).toHaveURL(`/projects/other-${now}`);

  await title(old).fill(`Mine ${now}`);
  await save(old).click();
  await expect(notice(old)).toBeFocused();
  await expect(notice(old)).toBeInViewport();
  // What was written goes with the address.
  await old.reload();
  await expect(old).toHaveURL(`/projects/other-${now}/edit`);
  await expect(title(old)).toHaveValue(`Mine ${now}`);
  await notice(old).getByRole('button', { name: 'Keep mine' }).click();
  await save(old).click();
  await expect(old.getByRole('heading', { level: 1, name: `Mine ${now}` })).toBeVisible();
});

test('what came back can be discarded until more is written', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  // The server makes the draft, and this page never hears of it.
  const made = Promise.withResolvers<void>();
  const answerNobody = async (route: Route) => {
    await route.fetch();
    made.resolve();
  };
  await page.route('**/api/trpc/project.saveDraft', answerNobody, { times: 1 });
  await title(page).fill('Written first');
  await made.promise;
  await page.reload();
  await expect(title(page)).toHaveValue('Written first');
  await expect(restored(page)).toBeVisible();
  await title(page).fill('Written first, and on');
  await expect(restored(page)).toBeHidden();
  await expect(saved(page)).toBeVisible();
  await page.goto('/drafts');
  await expect(page.getByRole('heading', { name: 'Written first, and on' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Written first/ })).toHaveCount(1);
});

test('a link is made whole as its field is left, and earns nothing where it is none', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  const repository = page.getByRole('textbox', { name: 'Repository' });
  const demo = page.getByRole('textbox', { name: 'Demo' });
  await repository.fill('github.com/ada/thing');
  await demo.fill('javascript:alert(1)');
  await demo.blur();
  await expect(repository).toHaveValue('https://github.com/ada/thing');
  const earned = page.getByRole('complementary', { name: 'Preview' }).getByRole('listitem');
  await expect(earned.filter({ hasText: 'A repository, earned' })).toHaveCount(1);
  await expect(earned.filter({ hasText: 'A demo, not yet' })).toHaveCount(1);
  await publish(page).click();
  await expect(page.getByRole('link', { name: /^Give the whole address of the demo/ })).toBeVisible();
});

test('the second of two quick clicks does nothing to a category', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  // On 'Publish now' it is the first that brings a category under the pointer.
  const chip = page.locator('label').filter({ hasText: /^Education$/ });
  await chip.dblclick();
  const education = page.getByRole('checkbox', { name: 'Education' });
  await expect(education).toBeChecked();
  await chip.click();
  await expect(education).not.toBeChecked();
});
