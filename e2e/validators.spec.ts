import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';
import { hydrated } from './requests.ts';

const rationale = 'Ran it for a week on two machines: nothing was lost, and every figure of the page holds.';
/** Such as a log has them: no line has room for it. */
const longWord = 'kiln'.repeat(40);
const reason = 'The release that I looked at is gone.';
const badgeKinds = ['stone', 'silver', 'gold', 'platinum', 'demerit'];

let admin: Member;
let validator: Member;
let owner: Member;

test.beforeEach(async () => {
  const [first] = await newMembers(1, { isAdmin: true });
  const [second, third] = await newMembers(2);
  if (!first || !second || !third) throw new Error('nobody was made');
  [admin, validator, owner] = [first, second, third];
});

const name = (request: APIRequestContext) =>
  act(request, admin, ['validator.name', { username: validator.username, categories: [], badgeKinds }]);

const assign = (request: APIRequestContext, slug: string, priority = 'normal') =>
  act(request, admin, ['assignment.assign', { slugs: [slug], usernames: [validator.username], priority }]);

/** A project of the owner's that is public; its title and address. */
async function aProject(request: APIRequestContext): Promise<{ title: string; slug: string }> {
  const title = `Kiln log ${owner.username.slice(4)}`;
  const content = {
    ...{ title, tagline: 'Writes down what a kiln does', description: 'A log for kilns.', categories: ['hardware'] },
    ...{ story: '', novelty: '', comparison: '', demoUrl: '', repositoryUrl: '', videoUrl: '', pitchDeckUrl: '' },
    ...{ technologies: [], screenshots: [], members: [] },
  };
  const draft = await act(request, owner, ['project.saveDraft', { slug: null, revision: 0, content }]);
  const made = await act(request, owner, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return { title, slug: String(made.slug) };
}

/** The line that says how a review stands. */
const stand = (place: Locator) =>
  place
    .getByRole('paragraph')
    .filter({ hasText: /assigned / })
    .first();
const badges = (page: Page) => page.getByRole('region', { name: /^Badges/ });

test('an admin names a validator and assigns a project, and a badge comes of it', async ({ page, request }) => {
  const { title, slug } = await aProject(request);
  await signIn(page, admin);
  await page.goto('/admin/validators');
  await page.getByRole('button', { name: 'Name a validator' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Username' }).fill('nobody_is_called_so');
  await sheet.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(sheet.getByRole('alert')).toHaveText('There is no such person.');
  await sheet.getByRole('textbox', { name: 'Username' }).fill(validator.username);
  await sheet.getByRole('checkbox', { name: 'Hardware' }).check();
  await sheet.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: `@${validator.username}` })).toContainText('Hardware');

  await page.getByRole('navigation', { name: 'Admin' }).getByRole('link', { name: 'Assignments' }).click();
  await page.getByRole('link', { name: 'Assign projects' }).first().click();
  await page.getByRole('searchbox', { name: 'Words' }).fill(title);
  await page.getByRole('checkbox', { name: 'Only those that nobody has looked at' }).uncheck();
  await page.getByRole('checkbox', { name: title }).check();
  await page.getByRole('checkbox', { name: validator.username }).check();
  await page.getByRole('button', { name: 'Assign 1 project to 1 validator' }).click();
  await expect(page.getByText('1 review assigned.')).toBeVisible();

  await signIn(page, validator);
  await page.goto('/notifications');
  await page.getByRole('link', { name: `assigned you to review ${title}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const review = page.getByRole('region', { name: 'Your review' });
  await review.getByRole('button', { name: 'Start the review' }).click();
  await expect(review.getByText(/^started/)).toBeVisible();
  await expect(stand(review)).toBeFocused();
  await review.getByRole('button', { name: 'Award' }).click();
  await expect(review.getByText('Choose a badge.')).toBeVisible();
  await review.getByRole('radio', { name: 'Demerit' }).check();
  await review.getByRole('textbox', { name: 'Rationale' }).fill(`${rationale} ${longWord}`);
  await review.getByRole('button', { name: 'Award' }).click();
  await expect(review.getByText('A demerit takes 10 points')).toBeVisible();
  await review.getByRole('button', { name: 'No, go back' }).click();
  await expect(review.getByRole('button', { name: 'Award' })).toBeFocused();
  await review.getByRole('radio', { name: 'Gold' }).check();
  await review.getByRole('button', { name: 'Award' }).click();
  await expect(review.getByText('Withdraw this badge')).toBeVisible();
  await expect(stand(review)).toBeFocused();
  await expectClean(page, 'an own badge');

  await signIn(page, owner);
  await page.goto(`/projects/${slug}`);
  await expect(badges(page)).toContainText('Ran it for a week');
  await page.getByRole('button', { name: 'Reviews' }).click();
  const reviews = page.getByRole('dialog');
  await expect(reviews.getByText(/^Awarded/)).toBeVisible();
  await expectClean(page, 'who looked at it');
  await reviews.getByRole('radio', { name: `Gold, by ${validator.username}` }).check();
  await reviews.getByRole('button', { name: 'Save' }).click();
  await expect(badges(page).getByText('Chosen by the maker')).toBeVisible();
  await badges(page).getByRole('link', { name: 'Gold' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gold badge+15');
  await expect(page.getByRole('region', { name: 'Why', exact: true })).toContainText('Ran it for a week');
});

test(
  'a badge is withdrawn with its reason, stays as history, and a demerit that is meant takes its place',
  anyWindow,
  async ({ page, request }) => {
    const { slug } = await aProject(request);
    await name(request);
    await assign(request, slug);
    await act(request, validator, ['review.award', { slug, kind: 'stone', rationale }]);
    await signIn(page, validator);
    await page.goto(`/reviews/${slug}`);
    await page.getByText('Withdraw this badge').click();
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(page.getByText('Your reason must have 10 characters or more.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Your reason' }).fill(reason);
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Badges you withdrew' })).toBeVisible();
    await expect(stand(page.getByRole('main'))).toBeFocused();
    await page.goto(`/projects/${slug}/badges/${validator.username}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Withdrawn badge' })).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
    await expectClean(page, 'a withdrawn badge');
    await page.goto(`/reviews/${slug}`);
    await hydrated(page);
    const review = page.getByRole('region', { name: 'Your review' });
    await review.getByRole('radio', { name: 'Demerit' }).check();
    await review.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
    await review.getByRole('button', { name: 'Award' }).click();
    await review.getByRole('button', { name: 'Yes, award the demerit' }).click();
    await expect(review.getByText('Withdraw this badge')).toBeVisible();
    await page.goto(`/projects/${slug}`);
    await expect(badges(page)).toContainText('Demerit −10');
  },
);

test('the queue has the most urgent first, and lets go of what is declined', async ({ page, request }) => {
  await name(request);
  await assign(request, 'project-7', 'low');
  await assign(request, 'crosshair', 'urgent');
  await signIn(page, validator);
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'Reviews' }).click();
  // What others publish meanwhile may come here too.
  const assigned = /^(Crosshair|Project 7)$/;
  const titles = page.getByRole('main').getByRole('heading', { level: 3 }).filter({ hasText: assigned });
  await expect(titles).toHaveText(['Crosshair', 'Project 7']);
  await page.getByRole('combobox', { name: 'Priority' }).selectOption('Low');
  await expect(page).toHaveURL('/reviews?priority=low');
  await expect(titles).toHaveText(['Project 7']);
  await page.getByRole('link', { name: 'Project 7' }).click();
  await page.getByText('I cannot review this').click();
  await page.getByRole('textbox', { name: 'Your reason' }).fill('I know the maker too well.');
  await page.getByRole('button', { name: 'Decline', exact: true }).click();
  await expect(page.getByText('You declined it just now: I know the maker too well.')).toBeVisible();
  await expect(stand(page.getByRole('main'))).toBeFocused();
  await page.getByRole('link', { name: 'What waits for you' }).click();
  await expect(titles).toHaveText(['Crosshair']);
  await page.getByRole('link', { name: 'Declined' }).click();
  await expect(titles).toHaveText(['Project 7']);
});

test('a role and an assignment end with a reason', anyWindow, async ({ page, request }) => {
  await name(request);
  await assign(request, 'crosshair');
  await signIn(page, admin);
  await page.goto(`/admin/assignments?validator=${validator.username}`);
  await page.getByRole('button', { name: `Withdraw Crosshair from ${validator.username}` }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(sheet.getByRole('alert')).toHaveText('The reason must have 10 characters or more.');
  await sheet.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await sheet.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Crosshair' })).toContainText(
    'Withdrawn just now',
  );
  await page.goto('/admin/validators');
  await page.getByRole('button', { name: `End the role of ${validator.username}` }).click();
  await sheet.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await sheet.getByRole('button', { name: 'End the role' }).click();
  await expect(page.getByRole('button', { name: `End the role of ${validator.username}` })).toBeHidden();
  await page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: 'Ended' }).click();
  await expect(page.getByText(`@${validator.username}`)).toBeVisible();
  await signIn(page, validator);
  await page.goto('/reviews');
  await expect(page.getByRole('heading', { name: 'This page is not for you' })).toBeVisible();
});

test('a badge that there is not is told as such', anyWindow, async ({ page }) => {
  const answer = await page.goto('/projects/crosshair/badges/nobody_here');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no such badge' })).toBeVisible();
  await expectClean(page, 'a missing badge');
  await page.goto('/projects/cross-hair/badges/halden_qa');
  await expect(page).toHaveURL('/projects/crosshair/badges/halden_qa');
  await expect(page).toHaveTitle(/^Gold badge for Crosshair/);
});

test('axe finds nothing, and nothing scrolls sideways', anyWindow, async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await name(request);
  for (const [slug, priority] of [
    ['crosshair', 'urgent'],
    ['project-7', 'low'],
    ['project-9', 'high'],
  ] as const) {
    await assign(request, slug, priority);
  }
  const look = async (path: string) => {
    await page.goto(path);
    await expectClean(page, path);
  };
  await look('/projects/crosshair/badges/halden_qa');
  await signIn(page, validator);
  await look('/reviews');
  await look('/reviews?status=awarded');
  await look('/reviews/crosshair');
  await page.getByText('I cannot review this').click();
  await page.getByRole('radio', { name: 'Demerit' }).check();
  await page.getByRole('textbox', { name: 'Rationale' }).fill(rationale);
  await page.getByRole('button', { name: 'Award' }).click();
  await expectClean(page, 'the form of a badge');
  await signIn(page, admin);
  await look('/admin/assignments');
  const sheet = page.getByRole('dialog');
  const lookAtSheet = async (opener: string) => {
    await page.getByRole('button', { name: opener }).click();
    await expect(sheet).toBeVisible();
    await expectClean(page, opener);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  };
  // Of all that other journeys assign, theirs may not be among the first.
  await page.goto(`/admin/assignments?validator=${validator.username}`);
  await lookAtSheet(`Withdraw Crosshair from ${validator.username}`);
  await look('/admin/assignments?do=assign');
  await look('/admin/validators');
  await lookAtSheet('Name a validator');
  await lookAtSheet(`Change what ${validator.username} may`);
  await lookAtSheet(`End the role of ${validator.username}`);
});

async function expectClean(page: Page, what: string): Promise<void> {
  expect(await findings(page), what).toEqual([]);
}
