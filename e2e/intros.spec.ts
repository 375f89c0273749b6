import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { someContent, someEntry } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const words = 'Two of our companies use it already. Could we talk about where you want to take it?';

let investor: Member;
let builder: Member;

test.beforeEach(async () => {
  const [[first], [second]] = await Promise.all([newMembers(1, { isInvestor: true }), newMembers(1)]);
  if (!first || !second) throw new Error('nobody was made');
  [investor, builder] = [first, second];
});

/** A project of the builder's that is public; its slug. */
async function published(request: APIRequestContext, title: string): Promise<string> {
  const draft = await act(request, builder, [
    'project.saveDraft',
    { slug: null, revision: 0, content: someContent({ title }) },
  ]);
  const made = await act(request, builder, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return String(made.slug);
}

const rowOf = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text });

test('an investor asks on a project’s page, and finds the request among what they sent', async ({ page, request }) => {
  const title = `Loom of ${builder.username}`;
  const slug = await published(request, title);
  await signIn(page, investor);
  await page.goto(`/projects/${slug}`);
  await page.getByRole('button', { name: 'Ask for an intro' }).filter({ visible: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Ask for an intro' });
  await sheet.getByRole('textbox', { name: 'Your message' }).fill('Too short');
  await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(sheet.getByRole('alert')).toHaveText('Write 20 characters or more.');
  await sheet.getByRole('textbox', { name: 'Your message' }).fill(words);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Ask for an intro' }).filter({ visible: true }).click();
  await expect(sheet.getByRole('textbox', { name: 'Your message' })).toHaveValue(words);
  await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'See it' }).click();
  await expect(page).toHaveURL('/intros?box=sent');
  await expect(rowOf(page, title)).toContainText(words);
  await expect(rowOf(page, title)).toContainText('Open until');
  await page.goto(`/projects/${slug}`);
  await page.getByRole('button', { name: 'Ask for an intro' }).filter({ visible: true }).click();
  await expect(sheet.getByText('You have asked already.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Ask', exact: true })).toBeDisabled();
});

test(
  'a builder asks on an investor’s page about one of their projects, and finds the request among what they sent',
  anyWindow,
  async ({ page, request }) => {
    await act(request, investor, ['investors.saveProfile', someEntry()]);
    const titles = ['Loom', 'Mill'].map((name) => `${name} of ${builder.username}`);
    for (const title of titles) await published(request, title);
    const [loom = '', mill = ''] = titles;
    await signIn(page, builder);
    await page.goto(`/investors/${investor.username}`);
    await hydrated(page);
    await page.getByRole('button', { name: 'Ask for an intro' }).filter({ visible: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Ask for an intro' });
    await sheet.getByRole('combobox', { name: 'About' }).selectOption(mill);
    await sheet.getByRole('textbox', { name: 'Your message' }).fill(words);
    await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(sheet).toBeHidden();
    await page.getByRole('button', { name: 'See it' }).click();
    await expect(page).toHaveURL('/intros?box=sent');
    await expect(rowOf(page, mill)).toContainText(words);
    await expect(rowOf(page, mill)).toContainText('Open until');
    await expect(rowOf(page, loom)).toHaveCount(0);
  },
);

test('who is no investor is not offered to ask', anyWindow, async ({ page }) => {
  await signIn(page, builder);
  await page.goto('/projects/crosshair');
  await expect(page.getByRole('button', { name: /^Save/ }).filter({ visible: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask for an intro' })).toHaveCount(0);
});

test('what one received is accepted, or declined by the click on a reason, or in own words', async ({
  page,
  request,
}) => {
  const titles = ['Loom', 'Mill', 'Kiln'].map((name) => `${name} of ${builder.username}`);
  for (const title of titles) {
    const slug = await published(request, title);
    await act(request, investor, ['intro.askBuilder', { slug, message: `${title}: ${words}` }]);
  }
  const [loom = '', mill = '', kiln = ''] = titles;
  await signIn(page, builder);
  await page.goto('/intros');
  await rowOf(page, kiln).getByRole('button', { name: 'Decline: Not raising' }).click();
  await expect(rowOf(page, kiln).getByRole('status')).toHaveText(/Declined just now: Not raising/);
  await expect(rowOf(page, kiln).getByRole('status')).toBeFocused();
  await rowOf(page, mill).getByRole('button', { name: 'another reason' }).click();
  await page.keyboard.type('We have promised the round to somebody.');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, mill).getByRole('status')).toHaveText(/promised the round/);
  await rowOf(page, loom).getByRole('button', { name: 'Accept' }).click();
  await expect(rowOf(page, loom).getByRole('link', { name: 'Open the conversation' })).toHaveAttribute(
    'href',
    `/messages/${investor.username}`,
  );
  await page.getByRole('link', { name: 'Declined', exact: true }).click();
  await expect(page).toHaveURL('/intros?status=declined');
  await expect(page.getByRole('main').getByText('Not raising')).toBeVisible();
  await expect(rowOf(page, loom)).toHaveCount(0);
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No open requests' })).toBeVisible();
  await page.getByRole('link', { name: 'Sent' }).click();
  await expect(page.getByRole('heading', { name: 'You have asked nobody yet' })).toBeVisible();
  await page.goto('/intros');
  await hydrated(page);
  const thread = page.waitForResponse(/message\.thread/);
  await rowOf(page, loom).getByRole('link', { name: 'Open the conversation' }).focus();
  await thread;
  await rowOf(page, loom).getByRole('link', { name: 'Open the conversation' }).click();
  await expect(page).toHaveURL(`/messages/${investor.username}`);
  await expect(page.getByRole('log', { name: 'Messages' }).getByText(`${loom}: ${words}`)).toBeVisible();
  const origin = page.getByRole('main').getByText(/^From an intro about/);
  await expect(origin.getByRole('link', { name: loom })).toHaveAttribute('href', /^\/projects\//);
});

test('the menu leads there', anyWindow, async ({ page }) => {
  await signIn(page, builder);
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'Intros' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody has asked you yet' })).toBeVisible();
});

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const slug = await published(request, `Loom of ${builder.username}`);
  await act(request, investor, ['intro.askBuilder', { slug, message: words }]);
  await signIn(page, builder);
  await page.goto('/intros');
  await page.getByRole('button', { name: 'another reason' }).click();
  expect(await findings(page)).toEqual([]);
  await signIn(page, investor);
  await page.goto(`/projects/crosshair`);
  await page.getByRole('button', { name: 'Ask for an intro' }).filter({ visible: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.goto('/intros?box=sent');
  await expect(rowOf(page, words)).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
