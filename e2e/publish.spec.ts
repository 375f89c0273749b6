import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';
import { hydrated } from './requests.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const tagline = (page: Page) => page.getByRole('textbox', { name: 'Tagline' });
const saved = (page: Page) => page.getByText('Draft saved');

/** A picture as the browser itself draws it. */
async function aPicture(page: Page, colour: string): Promise<Buffer> {
  const url = await page.evaluate((fill) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = fill;
      pen.fillRect(0, 0, 1280, 720);
    }
    return canvas.toDataURL('image/png');
  }, colour);
  return Buffer.from(url.split(',')[1] ?? '', 'base64');
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });

test('a project goes from an empty form to its public page', async ({ page }) => {
  const name = `Made here ${Date.now()}`;
  await signInAsNew(page);
  await page.goto('/');
  await page.getByRole('link', { name: 'Publish' }).filter({ visible: true }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'Before it can be public' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /^Give a title/ }).click();
  await expect(title(page)).toBeFocused();
  await title(page).fill(name);
  await expect(summary.getByRole('link')).toHaveCount(2);
  await tagline(page).fill('Shows that a form can be filled in by anybody');
  await page.getByText('Developer tools', { exact: true }).click();
  const technologies = page.getByRole('combobox', { name: 'Technologies' });
  await technologies.fill('typescript');
  await technologies.press('Enter');
  await page.getByRole('button', { name: 'Remove TypeScript' }).press('Enter');
  await expect(technologies).toBeFocused();
  await page.getByRole('textbox', { name: 'What it is' }).fill('It **works**.');
  await page
    .getByLabel('Choose pictures')
    .setInputFiles([
      file('blue.png', await aPicture(page, 'steelblue')),
      file('red.png', await aPicture(page, 'firebrick')),
    ]);
  await page.getByRole('textbox', { name: 'What picture 2 shows' }).fill('All of it in red');
  await page.getByRole('button', { name: 'Move picture 2 earlier' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move picture 1 earlier' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'What picture 1 shows' })).toHaveValue('All of it in red');
  const deck = { name: 'deck.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
  await page.getByLabel('Choose a pitch deck').setInputFiles(deck);
  await expect(page.getByRole('button', { name: 'Remove the deck' })).toBeVisible();
  await page.getByRole('button', { name: 'Publish now' }).click();

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveURL(/\/projects\/made-here-/);
  await expect(page.getByText('works', { exact: true }).filter({ visible: true })).toBeVisible();
  const deckLink = page.getByRole('link', { name: 'Pitch deck (PDF)' }).filter({ visible: true });
  await expect(deckLink).toHaveAttribute('href', /^\/uploads\/\w+\.pdf$/);
  const shown = page.getByRole('link', { name: 'Enlarge: All of it in red' }).getByRole('img');
  await expect(shown).toHaveJSProperty('naturalWidth', 1280);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Edit', exact: true })).toBeVisible();
  await page.goto('/?sort=newest');
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
});

test('a project is published with the keyboard alone', anyWindow, async ({ page }) => {
  const name = `By keys ${Date.now()}`;
  await signInAsNew(page);
  await page.goto('/publish');
  await page.getByRole('heading', { name: 'Publish a project' }).waitFor();
  const tabTo = async (target: ReturnType<Page['locator']>) => {
    for (let n = 0; n < 80; n++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(title(page));
  await page.keyboard.type(name);
  await tabTo(tagline(page));
  await page.keyboard.type('Nothing but keys was used for this');
  await tabTo(page.getByRole('checkbox', { name: 'Web', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page.getByRole('button', { name: 'Publish now' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a draft survives a reload, and what never reached the server too', anyWindow, async ({ page, context }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  await title(page).fill('Kept on the server');
  await expect(saved(page)).toBeVisible();
  await expect(page).toHaveURL(/\/publish\?draft=draft-/);
  await page.reload();
  await expect(title(page)).toHaveValue('Kept on the server');
  await context.route('**/api/trpc/project.saveDraft', (route) => route.abort());
  await title(page).fill('Kept on the device');
  await expect(page.getByText('Kept on this device, not saved')).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue('Kept on the device');
  await expect(page.getByText('What you wrote on this device before is back.')).toBeVisible();
  await context.unroute('**/api/trpc/project.saveDraft');
  await expect(saved(page)).toBeVisible({ timeout: 15_000 });
  await page.goto('/drafts');
  await expect(page.getByRole('heading', { name: 'Kept on the device' })).toBeVisible();
});

test('two tabs that write over each other are told, and nothing is lost', anyWindow, async ({ page, context }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  await title(page).fill('As it began');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Title' }).fill('From the other tab');
  await expect(saved(other)).toBeVisible();
  await title(page).fill('From this tab');
  const notice = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await expect(notice).toBeVisible();
  await expect(title(page)).toHaveValue('From this tab');
  await notice.getByRole('button', { name: 'Keep mine' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(notice).toBeHidden();
  await other.reload();
  await expect(other.getByRole('textbox', { name: 'Title' })).toHaveValue('From this tab');
});

test(
  'what is written in a draft that another tab has published goes on in its public form',
  anyWindow,
  async ({ page, context }) => {
    const name = `Public meanwhile ${Date.now()}`;
    await signInAsNew(page);
    await page.goto('/publish');
    await title(page).fill(name);
    await tagline(page).fill('Published while it was written');
    await page.getByText('Developer tools', { exact: true }).click();
    await expect(saved(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByRole('button', { name: 'Publish now' }).click();
    await expect(other.getByRole('heading', { level: 1, name })).toBeVisible();
    await tagline(page).fill('Written a moment later than that');
    const notice = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
    await notice.getByRole('button', { name: 'Keep mine' }).click();
    await expect(page).toHaveURL(/\/projects\/public-meanwhile-\d+\/edit/);
    await expect(tagline(page)).toHaveValue('Written a moment later than that');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText('Written a moment later than that').filter({ visible: true })).toBeVisible();
  },
);

test('publishing whose answer was lost is done once, by pressing again', anyWindow, async ({ page }) => {
  const name = `Lost answer ${Date.now()}`;
  await signInAsNew(page);
  await page.goto('/publish');
  await title(page).fill(name);
  await tagline(page).fill('Nobody heard that it is public');
  await page.getByText('Developer tools', { exact: true }).click();
  await expect(saved(page)).toBeVisible();
  await page.route(
    '**/api/trpc/project.publish',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  const publish = page.getByRole('button', { name: 'Publish now' });
  await publish.click();
  await expect(page.getByRole('alert').filter({ hasText: 'The site did not answer' })).toBeVisible();
  await publish.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page).toHaveURL(/\/projects\/lost-answer-/);
});

test('pictures beyond eight are left out with a word, and publishing waits for a deck', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  await page.getByRole('heading', { name: 'Publish a project' }).waitFor();
  await page.route(/kind=image/, (route) => route.abort());
  const picture = await aPicture(page, 'steelblue');
  const eight = Array.from({ length: 8 }, (_, n) => file(`${n}.png`, picture));
  await page.getByLabel('Choose pictures').setInputFiles(eight);
  const retries = page.getByRole('button', { name: 'Retry' });
  await expect(retries).toHaveCount(8);
  await title(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['ninth'], 'ninth.png', { type: 'image/png' }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByText('8 pictures at most: one was left out.')).toBeVisible();
  await expect(retries).toHaveCount(8);

  const held = Promise.withResolvers<void>();
  await page.route(/kind=deck/, async (route) => {
    await held.promise;
    await route.abort();
  });
  const publish = page.getByRole('button', { name: 'Publish now' });
  await expect(publish).toBeEnabled();
  const deck = { name: 'deck.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.getByLabel('Choose a pitch deck').setInputFiles(deck);
  await expect(publish).toBeDisabled();
  held.resolve();
  await expect(publish).toBeEnabled();
  await expect(page.getByText('The connection broke. Try again.').last()).toBeVisible();
});

test('a project is scheduled, and can be a draft again', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/publish');
  await title(page).fill('Out next month');
  await tagline(page).fill('Something that is not ready before next month');
  await page.getByText('Web', { exact: true }).click();
  await page.getByRole('button', { name: 'Schedule' }).click();
  await page
    .getByLabel('When, in your own time zone')
    .fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 16));
  await page.getByRole('button', { name: 'Schedule for then' }).click();
  await expect(page.getByRole('heading', { name: 'Scheduled' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit Out next month' }).click();
  await expect(page.getByText('It becomes public on')).toBeVisible();
  await page.getByRole('button', { name: 'Back to draft' }).click();
  await expect(page.getByRole('heading', { name: 'Drafts' })).toBeVisible();
});

test('who is not signed in is sent to do so', anyWindow, async ({ page }) => {
  await page.goto('/publish');
  await expect(page).toHaveURL('/sign-in?next=%2Fpublish');
});

test('a member claims the place and posts news; the owner archives the project and takes that back', async ({
  page,
  browser,
}) => {
  const guest = await (await browser.newContext()).newPage();
  const member = await signInAsNew(guest);
  await signInAsNew(page);
  const name = `Made by two ${Date.now()}`;
  await page.goto('/publish');
  await title(page).fill(name);
  await tagline(page).fill('Something that two people have made');
  await page.getByText('Web', { exact: true }).click();
  await page.getByRole('button', { name: 'Add a member' }).click();
  await expect(page.getByRole('textbox', { name: 'Member 1: name or @username' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Member 1: name or @username' }).fill(`@${member}`);
  await page.getByRole('textbox', { name: 'Member 1: role' }).fill('Design');
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await guest.goto(page.url());
  await guest.getByRole('button', { name: 'Claim' }).click();
  await guest.getByRole('button', { name: 'Post an update' }).click();
  await guest.getByRole('textbox', { name: 'Title' }).fill('We are two now');
  await guest.getByRole('button', { name: 'Post', exact: true }).click();
  const first = guest.getByRole('heading', { name: 'We are two now' });
  await expect(first).toBeVisible();

  // Once twenty newer ones stand before it, it is found behind them, and can be taken away and brought back as those.
  const slug = new URL(page.url()).pathname.split('/').at(-1);
  for (let n = 1; n <= 20; n++) {
    const data = { slug, kind: 'news', title: `News ${n}`, body: '', version: '', milestone: '' };
    expect((await guest.request.post('/api/trpc/project.postUpdate', { data })).status()).toBe(200);
  }
  const older = guest.getByRole('button', { name: 'Older updates' });
  await expect(async () => {
    await guest.reload();
    await expect(older).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(first).toHaveCount(0);
  await hydrated(guest);
  await older.click();
  await expect(first).toBeVisible();
  await expect(older).toHaveCount(0);
  await guest.getByRole('listitem').filter({ has: first }).getByRole('button', { name: 'Remove' }).click();
  await expect(first).toHaveCount(0);
  await guest.getByRole('button', { name: 'Undo' }).click();
  await expect(first).toBeVisible();
  await guest.context().close();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('button', { name: `Remove ${name}, with its page` })).toBeFocused();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('button', { name: 'Remove', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: `Undo archiving ${name}` }).click();
  await expect(page.getByRole('heading', { name: 'Published' })).toBeVisible();
});
