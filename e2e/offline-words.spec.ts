import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn, signInAsNew } from './member.ts';
import {
  anyWaiting,
  comments,
  lossSheet,
  openAndKeep,
  pressSignOut,
  saying,
  waiting,
  waitingSheet,
  writesOf,
} from './outbox.ts';
import { hydrated } from './requests.ts';

test.use({ serviceWorkers: 'allow' });

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const saved = (page: Page) => page.getByText('Draft saved');
const editor = (page: Page) => comments(page).getByRole('textbox', { name: 'Change your comment' });
const changedElsewhere = 'It was not taken. It has been changed elsewhere since you opened it.';

async function aMember(): Promise<Member> {
  const [member] = await newMembers(1);
  if (!member) throw new Error('nobody was made');
  return member;
}

/** Writes a comment, and waits until the document that a device keeps has it. */
async function commentBy(request: APIRequestContext, me: Member, [slug, body]: [string, string]): Promise<string> {
  const { comment } = (await act(request, me, ['comment.post', { slug, parentId: null, body }])) as {
    comment: { id: string };
  };
  await expect.poll(async () => (await request.get(`/projects/${slug}`)).text()).toContain(body);
  return comment.id;
}

async function change(page: Page, from: string, to: string): Promise<void> {
  await saying(page, from).getByRole('button', { name: 'Edit' }).click();
  await editor(page).fill(to);
  await comments(page).getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(saying(page, to)).toBeVisible();
}

async function saidOn(request: APIRequestContext, slug: string): Promise<string[]> {
  const { items } = await (await request.get(`/api/projects/${slug}/comments`)).json();
  return items.map(({ body }: { body: string }) => body);
}

test(
  'a note is written offline; a form whose code is not here says so, and comes by trying again',
  anyWindow,
  async ({ page, context }) => {
    await signInAsNew(page);
    await openAndKeep(page, '/projects/project-57');
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Save/ }).filter({ visible: true }).first().click();
    await page.getByRole('button', { name: 'Add a note' }).filter({ visible: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Your note' });
    await sheet.getByRole('textbox').fill('Thought of in a tunnel');
    await sheet.getByRole('button', { name: 'Keep note' }).click();
    await expect(sheet).toBeHidden();
    await expect(waiting(page, 1)).toBeVisible();

    await page.getByRole('button', { name: 'Report this project' }).click();
    const message = page.getByRole('region', { name: /Messages/ });
    await expect(message).toContainText('That could not be loaded.');
    await context.setOffline(false);
    await message.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('dialog', { name: 'Report this project' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  },
);

test(
  'an own comment that is changed twice offline survives a reload, and its last words arrive once',
  anyWindow,
  async ({ page, context, request, isMobile }) => {
    const slug = `project-${isMobile ? 36 : 37}`;
    const me = await aMember();
    await commentBy(request, me, [slug, 'As it was before']);
    await signIn(page, me);
    await openAndKeep(page, `/projects/${slug}`);
    await context.setOffline(true);
    await change(page, 'As it was before', 'As it is on the train');
    await expect(waiting(page, 1)).toBeVisible();
    await expect(saying(page, 'As it is on the train')).toContainText('waiting to be sent');
    await change(page, 'As it is on the train', 'As it is at last');
    await waiting(page, 1).click();
    await expect(waitingSheet(page).getByRole('listitem')).toContainText('A changed comment');
    await expect(waitingSheet(page).getByRole('listitem')).toContainText('As it is at last');
    await page.keyboard.press('Escape');

    await page.reload();
    await expect(waiting(page, 1)).toBeVisible();
    await expect(saying(page, 'As it is at last')).toContainText('waiting to be sent');

    const writes = writesOf(context);
    await context.setOffline(false);
    await expect(anyWaiting(page)).toHaveCount(0, { timeout: 30_000 });
    await expect(saying(page, 'As it is at last')).toContainText('edited');
    expect(writes).toEqual(['comment.edit']);
    await expect.poll(() => saidOn(request, slug)).toContain('As it is at last');
    await page.reload();
    await expect(saying(page, 'As it is at last')).toContainText('edited');
  },
);

test(
  'a comment that was changed elsewhere meanwhile says so, and loses neither text',
  anyWindow,
  async ({ page, context, request, isMobile }) => {
    const slug = `project-${isMobile ? 38 : 39}`;
    const me = await aMember();
    const id = await commentBy(request, me, [slug, 'Before both of them']);
    await signIn(page, me);
    await openAndKeep(page, `/projects/${slug}`);
    await context.setOffline(true);
    await change(page, 'Before both of them', 'Mine, from the train');
    await expect(waiting(page, 1)).toBeVisible();
    await act(request, me, ['comment.edit', { id, body: 'The other, from the desk' }]);
    await context.setOffline(false);
    await expect(saying(page, 'The other, from the desk')).toBeVisible({ timeout: 30_000 });

    await saying(page, 'The other, from the desk').getByRole('button', { name: 'Edit' }).click();
    await expect(editor(page)).toHaveValue('Mine, from the train');
    await comments(page).getByRole('button', { name: 'Cancel' }).click();
    await waiting(page, 1).click();
    await expect(waitingSheet(page)).toContainText(changedElsewhere);
    await expect(waitingSheet(page)).toContainText('Mine, from the train');
    await expect(waitingSheet(page).getByRole('button', { name: 'Copy the text' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await waitingSheet(page).getByRole('button', { name: 'Keep mine' }).click();
    await expect(waitingSheet(page)).toContainText('Nothing waits any more.', { timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(anyWaiting(page)).toHaveCount(0);
    await expect(saying(page, 'Mine, from the train')).toBeVisible();
    await expect.poll(() => saidOn(request, slug)).toContain('Mine, from the train');
  },
);

test(
  'a new draft that is written offline waits as it was left, and is saved once',
  anyWindow,
  async ({ page, context }) => {
    await signInAsNew(page);
    await openAndKeep(page, '/');
    await page.goto('/publish');
    await hydrated(page);
    const writes = writesOf(context);
    await context.setOffline(true);
    await title(page).fill('Begun on a train');
    await expect(waiting(page, 1)).toBeVisible();
    await expect(page.getByText('It is sent when Prova answers.')).toBeVisible();
    await title(page).fill('Ended on a train');
    await waiting(page, 1).click();
    await expect(waitingSheet(page)).toContainText('Ended on a train');
    await expect(waitingSheet(page).getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Escape');

    await context.setOffline(false);
    await expect(saved(page)).toBeVisible({ timeout: 30_000 });
    await expect(anyWaiting(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/publish\?draft=draft-/);
    expect(writes).toEqual(['project.saveDraft']);
    await page.reload();
    await expect(title(page)).toHaveValue('Ended on a train');
  },
);

test(
  'a new draft that nobody answered is in its form after a reload, and is one draft in the end',
  anyWindow,
  async ({ page, context }) => {
    await signInAsNew(page);
    await page.goto('/publish');
    await hydrated(page);
    await context.route('**/api/trpc/**', (route) => route.fulfill({ status: 503, body: 'upstream is away' }));
    await title(page).fill('Written while all was down');
    await expect(waiting(page, 1)).toBeVisible();
    await page.reload();
    await expect(title(page)).toHaveValue('Written while all was down');
    await expect(page.getByText('What you wrote on this device before is back.')).toBeVisible();
    await expect(waiting(page, 1)).toBeVisible();
    await context.unroute('**/api/trpc/**');
    await expect(saved(page)).toBeVisible({ timeout: 30_000 });
    await expect(anyWaiting(page)).toHaveCount(0);
    await page.goto('/drafts');
    await expect(page.getByRole('heading', { name: 'Written while all was down' })).toHaveCount(1);
  },
);

test(
  'a draft that was changed elsewhere meanwhile says so, and what was written stays in its form',
  anyWindow,
  async ({ page, context, request }) => {
    const me = await aMember();
    const content = someContent({ title: 'Before both of them' });
    const { slug, revision } = await act(request, me, ['project.saveDraft', { slug: null, revision: 0, content }]);
    await signIn(page, me);
    await openAndKeep(page, '/');
    await page.goto(`/projects/${slug}/edit`);
    await hydrated(page);
    await context.setOffline(true);
    await title(page).fill('Mine, from the train');
    await expect(waiting(page, 1)).toBeVisible();
    const other = { ...content, title: 'The other, from the desk' };
    await act(request, me, ['project.saveDraft', { slug, revision, content: other }]);
    await context.setOffline(false);

    const notice = page.getByRole('alert').filter({ hasText: 'This project was changed elsewhere.' });
    await expect(notice).toBeVisible({ timeout: 30_000 });
    await expect(title(page)).toHaveValue('Mine, from the train');
    await waiting(page, 1).click();
    await expect(waitingSheet(page)).toContainText(changedElsewhere);
    await expect(waitingSheet(page)).toContainText('Mine, from the train');
    await page.keyboard.press('Escape');
    await notice.getByRole('button', { name: 'Keep mine' }).click();
    await expect(saved(page)).toBeVisible();
    await expect(anyWaiting(page)).toHaveCount(0);
    await page.reload();
    await expect(title(page)).toHaveValue('Mine, from the train');
  },
);

test(
  'what waits when a session ends shows to nobody, and is sent once its writer is back',
  anyWindow,
  async ({ page, context, request, isMobile }) => {
    const slug = `project-${isMobile ? 41 : 43}`;
    const me = await aMember();
    await commentBy(request, me, [slug, 'Before the session ended']);
    await signIn(page, me);
    await openAndKeep(page, `/projects/${slug}`);
    await context.setOffline(true);
    await change(page, 'Before the session ended', 'After the session ended');
    await expect(waiting(page, 1)).toBeVisible();

    await pressSignOut(page);
    await lossSheet(page).getByRole('button', { name: 'Stay signed in' }).click();
    await expect(lossSheet(page)).toHaveCount(0);
    await pressSignOut(page);
    await lossSheet(page).getByRole('button', { name: 'Sign out all the same' }).click();
    await expect(page.getByText('You are still signed in, since Prova did not answer.').last()).toBeVisible();
    await expect(waiting(page, 1)).toBeVisible();

    await context.clearCookies();
    await context.setOffline(false);
    await expect(page.locator('#account-menu')).toHaveCount(0, { timeout: 30_000 });
    await expect(saying(page, 'Before the session ended')).toBeVisible();
    await expect(anyWaiting(page)).toHaveCount(0);
    const notice = page.getByRole('complementary', { name: 'About your account' });
    await expect(notice).toHaveText('Your session has ended. Sign in, and go on; what you wrote is kept.');
    await expect(notice.getByRole('link')).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent(`/projects/${slug}`)}`,
    );

    const writes = writesOf(context);
    await signIn(page, me);
    await page.reload();
    await expect(saying(page, 'After the session ended')).toContainText('edited', { timeout: 30_000 });
    await expect(anyWaiting(page)).toHaveCount(0);
    await expect.poll(() => saidOn(request, slug)).toContain('After the session ended');
    expect(writes).toEqual(['comment.edit']);
  },
);
