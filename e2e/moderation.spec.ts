import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { siteMember } from '#server/testing/site-member.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const reason = 'It was copied from another project.';

async function newAdmin(): Promise<Member> {
  const { username, cookie } = await siteMember(process.env.TEST_SITE_DATABASE_URL ?? '', { isAdmin: true });
  return { username, name: username, cookie };
}

/** A project that somebody has just published; its title is its own. */
async function published(request: APIRequestContext, owner: Member) {
  const title = `Loom of ${owner.username.replace('_', ' ')}`;
  const draft = await act(request, owner, [
    'project.saveDraft',
    { slug: null, revision: 0, content: someContent({ title }) },
  ]);
  const { slug } = await act(request, owner, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return { title, slug: `${slug}` };
}

async function reported(request: APIRequestContext, subject: object, people: Member[]) {
  for (const person of people) await act(request, person, ['report.send', { subject, reason: 'An advertisement.' }]);
}

const row = (page: Page, title: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: title });

const toasts = (page: Page) => page.locator('[data-sonner-toaster]');

async function giveReason(page: Page, words: string, action: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(words);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a comment is reported with a reason, once', async ({ page, request }) => {
  const [author, me] = (await newMembers(2)) as [Member, Member];
  const slug = 'project-21';
  await act(request, author, ['comment.post', { slug, body: 'Buy my other thing.' }]);
  await expect.poll(async () => (await request.get(`/api/projects/${slug}`)).text()).toContain(author.username);
  await signIn(page, me);
  await page.goto(`/projects/${slug}`);
  const open = page.getByRole('button', { name: `Report the comment by ${author.username}` });
  const dialog = page.getByRole('dialog', { name: 'Report this comment' });
  await hydrated(page);
  await open.press('Enter');
  await dialog.getByRole('button', { name: 'Report', exact: true }).press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Say what is wrong.');
  await dialog.getByRole('textbox').fill('An advertisement.');
  await dialog.getByRole('button', { name: 'Report', exact: true }).press('Enter');
  await expect(toasts(page).getByText('Reported. You are told what came of it.')).toBeVisible();
  await expect(open).toBeFocused();
  await open.click();
  await dialog.getByRole('textbox').fill('An advertisement.');
  await dialog.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('You have reported that before.');
  await page.keyboard.press('Escape');
  await page.goto('/settings/moderation');
  await expect(row(page, 'Comment on Project 21')).toContainText('Waits for an admin');
});

test('an admin opens all of a long text that was reported', anyWindow, async ({ page, request }) => {
  const [author, ...reporters] = (await newMembers(4)) as [Member, ...Member[]];
  const end = `And that of ${author.username}.`;
  const body = `${'Buy my other thing. '.repeat(100)}${end}`;
  const { comment } = await act(request, author, ['comment.post', { slug: 'project-22', body }]);
  await reported(request, { kind: 'comment', id: (comment as { id: string }).id }, reporters);
  await signIn(page, await newAdmin());
  await page.goto('/admin/reports');
  const words = row(page, end).getByText(end);
  const hidden = () => words.evaluate((text) => text.scrollHeight - text.clientHeight);
  expect(await hidden()).toBeGreaterThan(0);
  await row(page, end).getByText('Show all').click();
  await expect.poll(hidden).toBe(0);
  await expect(row(page, end).getByText('Show less')).toBeVisible();
});

test('what is hidden by reports and removed by an admin comes back when its author appeals', async ({
  page,
  request,
  browser,
}) => {
  const [owner, ...reporters] = (await newMembers(4)) as [Member, ...Member[]];
  const admin = await newAdmin();
  const { slug, title } = await published(request, owner);
  await reported(request, { kind: 'project', slug }, reporters);
  await signIn(page, owner);
  await page.goto('/settings/moderation');
  await expect(row(page, title)).toContainText('Hidden until an admin has looked');

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, admin);
  await desk.goto('/admin/reports');
  await expect(row(desk, title)).toContainText('Hidden by reports');
  await expect(row(desk, title)).toContainText('3 reports, weight 3.0');
  await row(desk, title)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await giveReason(desk, reason, 'Remove');
  await expect(row(desk, title)).toHaveCount(0);
  // What was pressed is gone; by keyboard one goes on beside it.
  await expect(desk.getByRole('main').locator('li:focus, h1:focus')).toHaveCount(1);

  await page.goto('/notifications');
  await page.getByRole('link', { name: new RegExp(`removed ${title}`) }).click();
  await expect(page).toHaveURL('/settings/moderation');
  await expect(row(page, title)).toContainText(reason);
  await page.getByRole('button', { name: `Appeal: ${title}` }).click();
  await page.getByRole('textbox', { name: 'Why the decision is wrong' }).fill('It is mine, see the history.');
  await page.getByRole('button', { name: 'Send appeal' }).click();
  await expect(row(page, title)).toContainText('Your appeal waits for an admin');

  await desk.getByRole('link', { name: 'Appeals' }).click();
  await expect(row(desk, title)).toContainText('It is mine, see the history.');
  await row(desk, title)
    .getByRole('button', { name: /^Grant and put back/ })
    .click();
  await giveReason(desk, 'The history says so indeed.', 'Grant and put back');
  await desk.getByRole('link', { name: 'Decided' }).click();
  await expect(row(desk, title)).toContainText('The appeal was granted');
  await row(desk, title).getByRole('link', { name: title }).click();
  await expect(desk.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await desk.context().close();
});

test('an admin features a project on its page, removes it there, and puts it back', async ({ page, request }) => {
  const [owner] = (await newMembers(1)) as [Member];
  const { slug, title } = await published(request, owner);
  await signIn(page, await newAdmin());
  await page.goto(`/projects/${slug}`);
  await page.getByRole('button', { name: 'Feature', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Take out of the featured' })).toBeVisible();
  await page.goto('/admin/featured');
  const item = row(page, title);
  await hydrated(page);
  await item.getByRole('button', { name: `Take out ${title}` }).click();
  await giveReason(page, 'It has had its week.', 'Take out');
  await expect(item).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(item).toBeVisible();
  await page.goto(`/projects/${slug}`);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await giveReason(page, reason, 'Remove');
  await expect(page).toHaveURL('/admin/reports?state=decided');
  await expect(row(page, title)).toContainText(reason);
  await expect.poll(async () => (await request.get(`/projects/${slug}`)).status()).toBe(404);
  await row(page, title)
    .getByRole('button', { name: /^Put back/ })
    .click();
  await giveReason(page, 'That was a mistake.', 'Put back');
  await expect.poll(async () => (await request.get(`/projects/${slug}`)).status()).toBe(200);
});

test('featured projects change places', anyWindow, async ({ page, request }) => {
  const [one, other] = (await newMembers(2)) as [Member, Member];
  const [first, second] = [await published(request, one), await published(request, other)];
  await signIn(page, await newAdmin());
  await page.goto('/admin/featured');
  for (const { slug, title } of [first, second]) {
    await page.getByRole('textbox', { name: 'Feature a project' }).fill(slug);
    await page.getByRole('button', { name: 'Feature', exact: true }).click();
    await expect(row(page, title)).toBeVisible();
  }
  const titles = page
    .getByRole('main')
    .getByRole('heading', { level: 3 })
    .filter({ hasText: /^Loom of/ });
  const place = async (title: string) => (await titles.allTextContents()).indexOf(title);
  expect(await place(second.title)).toBeLessThan(await place(first.title));
  // Others feature projects meanwhile: as many steps as it takes.
  await expect(async () => {
    const moved = page.waitForResponse(/featured\.list/);
    await page.getByRole('button', { name: `Move ${second.title} down` }).click();
    await moved;
    expect(await place(second.title)).toBeGreaterThan(await place(first.title));
  }).toPass();
});

test('votes are voided for a reason that the page shows, and restored', anyWindow, async ({ page, request }) => {
  const [owner, ...voters] = (await newMembers(3)) as [Member, ...Member[]];
  const { slug, title } = await published(request, owner);
  for (const voter of voters) await act(request, voter, ['vote.cast', { slug, value: 1 }]);
  await signIn(page, await newAdmin());
  await page.goto('/admin/votes');
  await page.getByRole('searchbox', { name: 'Project' }).fill(slug);
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(`/admin/votes?project=${slug}`);
  // The list before stays in sight until this one is there.
  await expect(page.getByRole('checkbox', { name: /^Vote of/ })).toHaveCount(voters.length);
  await expect(page.getByRole('search')).toHaveCount(1);
  for (const { username } of voters) {
    await page.getByRole('checkbox', { name: `Vote of ${username} on ${title}` }).check();
  }
  await page.getByRole('button', { name: 'Void', exact: true }).click();
  await giveReason(page, 'Both are accounts of one person.', 'Void');
  await expect(toasts(page).getByText('2 votes voided.')).toBeVisible();
  await page
    .getByRole('button', { name: /^Restore the vote of/ })
    .first()
    .click();
  await expect(page.getByText('Void: Both are accounts of one person.')).toHaveCount(1);
  await page.goto(`/projects/${slug}`);
  const why = page.getByRole('region', { name: 'Why this score' });
  await expect(why).toContainText('1 vote voided by admins');
  await expect(why).toContainText('Both are accounts of one person.');
  await expect(why).toContainText('1 up, 0 down');
});

test('who is no admin is told so, and a visitor who reports is asked to sign in', anyWindow, async ({ page }) => {
  await page.goto('/users/mirelav');
  await page.getByRole('button', { name: 'Report this person' }).click();
  await expect(page).toHaveURL('/sign-in?next=%2Fusers%2Fmirelav');
  const [me] = (await newMembers(1)) as [Member];
  await signIn(page, me);
  for (const path of ['/admin/reports', '/admin/votes', '/admin/featured']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'This page is not for you' })).toBeVisible();
  }
});

test('axe finds nothing', anyWindow, async ({ page, request }) => {
  const [owner, ...reporters] = (await newMembers(4)) as [Member, ...Member[]];
  const { slug, title } = await published(request, owner);
  await reported(request, { kind: 'project', slug }, reporters);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signIn(page, owner);
  await page.goto('/settings/moderation');
  await expect(row(page, title)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await signIn(page, await newAdmin());
  const parts = ['?state=appealed', '?state=decided', ''].map((query) => `/admin/reports${query}`);
  for (const path of ['/admin/votes', '/admin/featured', ...parts]) {
    await page.goto(path);
    expect(await findings(page), path).toEqual([]);
  }
  await row(page, title)
    .getByRole('button', { name: /^Dismiss/ })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
