import { expect, type Locator, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { signInAsNew } from './member.ts';
import { dataOf, requestsOf } from './requests.ts';

// Projects from the middle of every list, so that no other journey meets its rows in another order; by the number in
// their tagline, which no other journey's project has.
const listOf = (number: number) => `/?text=number+${number}`;
const row = (page: Page) => page.getByRole('article').filter({ visible: true });
const countIn = (place: Locator) => place.locator('.vote-count');
const up = (place: Locator) => place.getByRole('button', { name: 'Upvote' });
const numberIn = async (place: Locator) => Number(/-?\d+/.exec((await countIn(place).textContent()) ?? '')?.[0]);
const voteOnPage = (page: Page, title: string) =>
  page.getByRole('group', { name: `Vote on ${title}` }).filter({ visible: true });

/** Holds back what the page asks for at these addresses until told to let it go on. */
async function holding(page: Page, address: RegExp): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    // The answer is as old as the question; only its way is long.
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  });
  return release;
}

/** What the row shows in the frame after a press, whatever the network does. */
function shownAfter(button: Locator): Promise<string> {
  return button.evaluate(async (element) => {
    (element as HTMLElement).click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return element.parentElement?.querySelector('.vote-count')?.textContent ?? '';
  });
}

test('one vote moves row, page and leaderboard at once, before the server has answered, and stays', async ({
  page,
  isMobile,
}) => {
  const number = isMobile ? 35 : 39;
  const title = `Project ${number}`;
  await signInAsNew(page);
  await page.goto(listOf(number));
  const before = await numberIn(row(page));
  const answer = await holding(page, /vote\.cast/);
  expect(await shownAfter(up(row(page)))).toContain(`${before + 1}`);
  await expect(up(row(page))).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const onPage = voteOnPage(page, title);
  await expect(countIn(onPage)).toContainText(`${before + 1}`);
  await expect(up(onPage)).toHaveAttribute('aria-pressed', 'true');

  if (isMobile) await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'Leaderboard' }).filter({ visible: true }).first().click();
  const onBoard = page.getByRole('row').filter({ hasText: title }).filter({ visible: true });
  await expect(onBoard).toContainText(`${before + 1}`);
  const answered = page.waitForResponse(/vote\.cast/);
  answer();
  await answered;
  await expect(onBoard).toContainText(`${before + 1}`);
  await page.goto(`/projects/project-${number}`);
  await expect(countIn(onPage)).toContainText(`${before + 1}`);
  await expect(up(onPage)).toHaveAttribute('aria-pressed', 'true');
});

test('an older answer that lands later does not take the vote back', anyWindow, async ({ page, isMobile }) => {
  const number = isMobile ? 27 : 31;
  const title = `Project ${number}`;
  await signInAsNew(page);
  await page.goto(listOf(number));
  const before = await numberIn(row(page));
  const arrive = await holding(page, /project\.bySlug/);
  const asked = page.waitForRequest(/project\.bySlug/);
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: title }).focus();
  await asked;
  const answered = page.waitForResponse(/vote\.cast/);
  // By its key: focus stays on the link, and what it asked for is not ended.
  await page.keyboard.press('u');
  await answered;
  const arrived = page.waitForResponse(/project\.bySlug/);
  arrive();
  await arrived;
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible();
  await expect(countIn(voteOnPage(page, title))).toContainText(`${before + 1}`);
  await page.goBack();
  await expect(countIn(row(page))).toContainText(`${before + 1}`);
});

test('whoever thinks better of it twice ends where they wanted to be', anyWindow, async ({ page, isMobile }) => {
  const number = isMobile ? 36 : 40;
  await signInAsNew(page);
  await page.goto(listOf(number));
  const before = await numberIn(row(page));
  const sent: unknown[] = [];
  page.on('request', (request) => request.url().includes('vote.cast') && sent.push(request.postDataJSON().value));
  const answer = await holding(page, /vote\.cast/);
  await up(row(page)).click();
  await row(page).getByRole('button', { name: 'Downvote' }).click();
  await row(page).getByRole('button', { name: 'Downvote' }).click();
  await expect(countIn(row(page))).toContainText(`${before}`);
  const withdrawn = page.waitForResponse((response) => response.request().postDataJSON()?.value === 0);
  answer();
  await withdrawn;
  expect(sent).toEqual([1, 0]);
  await expect(countIn(row(page))).toContainText(`${before}`);
  await page.reload();
  await expect(countIn(row(page))).toContainText(`${before}`);
  await expect(up(row(page))).toHaveAttribute('aria-pressed', 'false');
});

test(
  'a vote that finds no answer waits, one that is refused is taken back with the reason',
  anyWindow,
  async ({ page, isMobile }) => {
    const number = isMobile ? 38 : 42;
    await signInAsNew(page);
    await page.goto(listOf(number));
    const before = await numberIn(row(page));
    await page.route(/vote\.cast/, (route) => route.abort());
    await up(row(page)).click();
    const waiting = page.getByRole('button', { name: '1 waiting' });
    await expect(waiting).toBeVisible();
    await expect(countIn(row(page))).toContainText(`${before + 1}`);
    await page.unroute(/vote\.cast/);
    await expect(waiting).toHaveCount(0);
    await expect(countIn(row(page))).toContainText(`${before + 1}`);

    const data = {
      code: 'TOO_MANY_REQUESTS',
      httpStatus: 429,
      retryAfter: 30,
      message: 'Too often.',
      path: 'vote.cast',
    };
    await page.route(/vote\.cast/, (route) =>
      route.fulfill({ status: 429, json: { error: { message: 'Too often.', code: -32029, data } } }),
    );
    await up(row(page)).click();
    const message = page.getByRole('region', { name: /Messages/ });
    await expect(message).toContainText('Try again in 30 seconds');
    await expect(countIn(row(page))).toContainText(`${before + 1}`);
    await expect(page.locator('#announcements')).toContainText('That was not kept');
    await page.unroute(/vote\.cast/);
    await message.getByRole('button', { name: 'Retry' }).click();
    await expect(countIn(row(page))).toContainText(`${before}`);
  },
);

test('a visitor who votes is asked to sign in and comes back to where they were', anyWindow, async ({ page }) => {
  await page.goto(listOf(34));
  await up(row(page)).click();
  await page.waitForURL(/\/sign-in/);
  expect(new URL(page.url()).searchParams.get('next')).toBe(listOf(34));
});

test("a member's document has their marks in it and does not ask for them", anyWindow, async ({ page, isMobile }) => {
  const number = isMobile ? 26 : 30;
  await signInAsNew(page);
  await page.goto(`/projects/project-${number}`);
  const vote = voteOnPage(page, `Project ${number}`);
  const answered = Promise.all([page.waitForResponse(/vote\.cast/), page.waitForResponse(/saved\.save/)]);
  await up(vote).click();
  await page.getByRole('button', { name: 'Save', exact: false }).filter({ visible: true }).first().click();
  await answered;
  const requests = requestsOf(page);
  await page.goto(listOf(number));
  await expect(up(row(page))).toHaveAttribute('aria-pressed', 'true');
  await page.goto(`/projects/project-${number}`);
  await expect(up(vote)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Saved' }).filter({ visible: true })).toBeVisible();
  expect(dataOf(requests).filter((path) => path.includes('marks'))).toEqual([]);
});

test('what is saved takes a note, and letting it go can be undone', anyWindow, async ({ page, isMobile }) => {
  const number = isMobile ? 18 : 22;
  await signInAsNew(page);
  await page.goto(`/projects/project-${number}`);
  const named = (name: string) => page.getByRole('button', { name }).filter({ visible: true });
  await named('Save').click();
  await named('Add a note').click();
  const sheet = page.getByRole('dialog', { name: 'Your note' });
  await sheet.getByRole('textbox').fill('Ask for a demo');
  const answered = page.waitForResponse(/saved\.save/);
  await sheet.getByRole('button', { name: 'Keep note' }).click();
  await answered;
  await named('Saved').click();
  await page
    .getByRole('region', { name: /Messages/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await named('Change your note').click();
  await expect(sheet.getByRole('textbox')).toHaveValue('Ask for a demo');
});

test('the keyboard moves through the rows, votes, saves and opens', anyWindow, async ({ page }) => {
  await signInAsNew(page);
  await page.goto('/?sort=newest');
  const focused = page.locator('.project-row:has(:focus)');
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.getByRole('article').nth(18).locator(':focus')).toHaveCount(1, { timeout: 100 });
  }).toPass({ intervals: [0] });
  await page.keyboard.press('k');
  await expect(page.getByRole('article').nth(17).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('d');
  await expect(focused.getByRole('button', { name: 'Downvote' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('u');
  await expect(up(focused)).toHaveAttribute('aria-pressed', 'true');
  const saved = page.waitForResponse(/saved\.save/);
  await page.keyboard.press('s');
  await saved;
  const title = (await focused.getByRole('heading', { level: 3 }).getByRole('link').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(up(voteOnPage(page, title))).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Saved' }).filter({ visible: true })).toBeVisible();
  await page.keyboard.press('u');
  await expect(up(voteOnPage(page, title))).toHaveAttribute('aria-pressed', 'false');
});
