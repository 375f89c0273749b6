import { instant } from '@next/playwright';
import { expect, type Page, test } from '@playwright/test';
import { someChain } from '#server/testing/chains.ts';
import { anyWindow } from './any-window.ts';
import { revisionOf, aChainScene as scene } from './chain-scene.ts';
import { act, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const rules = (page: Page) => page.getByRole('heading', { level: 2, name: 'Rules' });
const firstChain = (page: Page) => main(page).locator('a[data-row]').first();
const written = (page: Page, procedure: string) => page.waitForResponse(new RegExp(`chain\\.${procedure}`));

test.beforeAll(async ({ request }) => {
  await scene(request);
  // Lists and documents are shown for a while after what they list has changed. It need not be the first of many.
  for (const path of ['/chains', '/leaderboard?board=chains']) {
    await expect.poll(async () => (await request.get(path)).text()).toMatch(/href="\/chains\/(?!new\b)[\w-]+"/);
  }
});

test('a visitor walks from the list to a chain, its projects and its log, and asks for nothing personal', async ({
  page,
}) => {
  const requests = requestsOf(page);
  await page.goto('/chains');
  await expect(page).toHaveTitle('Chains · Prova');
  await expect(firstChain(page)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create a chain' })).toHaveCount(0);
  expect(dataOf(requests)).toEqual([]);
  const name = (await firstChain(page).textContent()) ?? '';
  await firstChain(page).click();
  await expect(heading(page, name)).toBeVisible();
  await expect(page).toHaveTitle(`${name} · Prova`);
  await page.getByRole('link', { name: /^Projects \d/ }).click();
  await expect(page).toHaveURL(/view=projects/);
  await page.getByRole('link', { name: 'What the moderators did' }).click();
  await expect(heading(page, 'Moderation log')).toBeVisible();
  expect(requests.filter((request) => /chain\.(mine|own|queue)|prefetch\./.test(request))).toEqual([]);
});

test(
  'sorts and categories have their addresses, and a category without chains says so',
  anyWindow,
  async ({ page }) => {
    await page.goto('/chains');
    await page.getByRole('navigation', { name: 'Sort' }).getByRole('link', { name: 'Most followed' }).click();
    await expect(page).toHaveURL('/chains?sort=followers');
    const hardware = page.getByRole('navigation', { name: 'Category' }).getByRole('link', { name: 'Hardware' });
    await expect(hardware).toHaveAttribute('href', /sort=followers/);
    await hardware.click();
    await expect(page).toHaveURL('/chains?sort=followers&category=hardware');
    await expect(main(page).locator('a[data-row]').or(page.getByText('No chain is about'))).not.toHaveCount(0);
    await page.goBack();
    await expect(page).toHaveURL('/chains?sort=followers');
  },
);

test('a document arrives whole, and an unknown chain is a 404', anyWindow, async ({ page }) => {
  await page.goto('/chains');
  const path = (await firstChain(page).getAttribute('href')) ?? '';
  const requests = requestsOf(page);
  await page.goto(path);
  await expect(rules(page)).toBeVisible();
  await hydrated(page);
  expect(dataOf(requests)).toEqual([]);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${path}$`));
  for (const missing of ['/chains/no-such-chain', '/chains/no-such-chain/log']) {
    expect((await page.goto(missing))?.status()).toBe(404);
    await expect(heading(page, /There is no chain/)).toBeVisible();
  }
});

test('a hovered chain opens whole without a request', anyWindow, async ({ page }) => {
  const answered = page.waitForResponse(/chain\.bySlug/);
  await page.goto('/chains');
  await hydrated(page);
  const name = (await firstChain(page).textContent()) ?? '';
  await firstChain(page).hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await firstChain(page).click();
    await expect(heading(page, name)).toBeVisible();
    await expect(rules(page)).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
});

test(
  'one that was not hovered paints at once what the list said; the rest comes by one request',
  anyWindow,
  async ({ page }) => {
    await page.goto('/chains');
    await hydrated(page);
    const name = (await firstChain(page).textContent()) ?? '';
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/trpc/chain.bySlug*', async (route) => {
      await released;
      await route.continue();
    });
    const requests = requestsOf(page);
    await firstChain(page).dispatchEvent('click');
    await expect(heading(page, name)).toBeVisible();
    await expect(rules(page)).toBeHidden();
    release();
    await expect(rules(page)).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'Posts', exact: true })).toBeVisible();
    expect(dataOf(requests)).toEqual([expect.stringContaining('chain.bySlug')]);
  },
);

test('the leaderboard, search and the header lead to chains', anyWindow, async ({ page, isMobile }) => {
  await page.goto('/leaderboard?board=chains');
  await hydrated(page);
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/chains\/[a-z0-9-]+$/);
  if (isMobile) return;
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Chains' }).click();
  await expect(heading(page, 'Chains')).toBeVisible();
});

test('a member makes a chain by its form, and what is missing is said', async ({ page }) => {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  await signIn(page, me);
  await page.goto('/chains');
  await page.getByRole('link', { name: 'Create a chain' }).click();
  await hydrated(page);
  await page.getByRole('button', { name: 'Create the chain' }).click();
  await expect(page.getByText('Something is missing or wrong above.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Gardens of ${me.username}`);
  await page.getByRole('textbox', { name: 'Description' }).fill('What grows, and what we build to let it.');
  await page.locator('#field-categories').getByText('Hardware', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Rules' }).fill('- Show how it is made.');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByRole('textbox', { name: 'Name of link 1' }).fill('Guide');
  await page.getByRole('textbox', { name: 'Address of link 1' }).fill('https://guide.example.org/');
  await page.getByRole('button', { name: 'Create the chain' }).click();
  await expect(heading(page, `Gardens of ${me.username}`)).toBeVisible();
  await expect(page.getByText('This is your chain.')).toBeVisible();
  await expect(page.getByText('Show how it is made.')).toBeVisible();
});

test('a builder submits, a moderator approves, pins, the log shows it, and the chain is handed over', async ({
  page,
  request,
  browser,
}) => {
  const { owner, builder, name, slug, title } = await scene(request, { requiresApproval: true });
  await signIn(page, builder);
  await page.goto(`/chains/${slug}`);
  await hydrated(page);
  await page.getByRole('button', { name: 'Submit a project' }).click();
  const sheet = page.getByRole('dialog', { name: `Submit a project to ${name}` });
  await sheet.getByRole('textbox', { name: 'Message' }).fill('It belongs here.');
  await expect(sheet.getByRole('combobox')).toContainText(title);
  const sent = written(page, 'submit');
  await sheet.getByRole('button', { name: 'Submit' }).click();
  await sent;
  await expect(sheet).toBeHidden();

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await signIn(theirs, owner);
  await theirs.goto(`/chains/${slug}`);
  await theirs.getByRole('link', { name: /^Moderation/ }).click();
  await expect(theirs.getByText('It belongs here.')).toBeVisible();
  const approved = written(theirs, 'approve');
  await theirs.getByRole('button', { name: `Approve ${title}` }).click();
  await approved;
  await expect(theirs.getByText('Nothing waits for a decision.')).toBeVisible();
  const pinned = written(theirs, 'pin');
  await theirs.getByRole('button', { name: 'Pin', exact: true }).click();
  await pinned;
  await expect(theirs.getByRole('button', { name: `Unpin ${title}` })).toBeVisible();
  await theirs.getByRole('link', { name: 'Public log' }).click();
  await expect(theirs.getByText('Pinned a project')).toBeVisible();
  await expect(theirs.getByText('Took in a project')).toBeVisible();
  // The builder becomes a moderator, and is offered the chain.
  await theirs.goBack();
  await theirs.getByRole('textbox', { name: 'Name a moderator' }).fill(builder.username);
  await theirs.getByRole('button', { name: 'Add', exact: true }).click();
  await theirs.getByRole('button', { name: /^Offer the chain to/ }).click();
  const offered = written(theirs, 'offer');
  await theirs.getByRole('dialog').getByRole('button', { name: 'Offer the chain' }).click();
  await offered;
  await expect(theirs.getByRole('button', { name: 'Take the offer back' })).toBeVisible();

  await page.goto('/notifications');
  await expect(main(page).getByText('took your project into')).toBeVisible();
  await expect(main(page).getByText('offers you the ownership of')).toBeVisible();
  await page.goto(`/chains/${slug}`);
  await expect(page.getByRole('heading', { name: 'Pinned projects' })).toBeVisible();
  await expect(main(page).getByRole('link', { name: title, exact: true })).toBeVisible();
  await hydrated(page);
  await page.getByRole('button', { name: 'Take it over' }).click();
  const taken = written(page, 'takeOver');
  await page.getByRole('dialog').getByRole('button', { name: 'Take it over' }).click();
  await taken;
  await expect(page.getByText('This is your chain.')).toBeVisible();
  await theirs.goto(`/chains/${slug}`);
  await expect(theirs.getByText('You moderate this chain.')).toBeVisible();
  await context.close();
});

test('what is turned down says why to its maker', anyWindow, async ({ page, request }) => {
  const { owner, builder, slug, title, project } = await scene(request, { requiresApproval: true });
  await act(request, builder, ['chain.submit', { slug, project, message: '' }]);
  await signIn(page, owner);
  await page.goto(`/chains/${slug}/moderation`);
  await hydrated(page);
  await page.getByRole('button', { name: `Reject ${title}` }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Why?' }).fill('This chain is about something else.');
  const rejected = written(page, 'reject');
  await sheet.getByRole('button', { name: 'Reject' }).click();
  await rejected;
  await expect(page.getByText('Nothing waits for a decision.')).toBeVisible();
  await signIn(page, builder);
  await page.goto(`/chains/${slug}`);
  await hydrated(page);
  await page.getByRole('button', { name: 'Submit a project' }).click();
  await expect(page.getByRole('dialog').getByText('This chain is about something else.')).toBeVisible();
});

test('following shows at once and stays', anyWindow, async ({ page, request }) => {
  const { builder, slug } = await scene(request);
  await signIn(page, builder);
  await page.goto(`/chains/${slug}`);
  await hydrated(page);
  const done = written(page, 'follow');
  await page.getByRole('button', { name: 'Follow', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
  await expect(page.getByText('1 follower')).toBeVisible();
  await done;
  await page.reload();
  await expect(page.getByRole('button', { name: 'Following' })).toBeVisible();
});

test('an edit that met another says so, and a deleted chain comes back', anyWindow, async ({ page, request }) => {
  const { owner, slug, name } = await scene(request);
  await signIn(page, owner);
  await page.goto(`/chains/${slug}/edit`);
  await hydrated(page);
  const { revision } = await revisionOf(request, owner, slug);
  await act(request, owner, ['chain.edit', { slug, revision, content: someChain({ name, rules: '- Be brief.' }) }]);
  await page.getByRole('textbox', { name: 'Description' }).fill('Something that nobody else has written here.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Another moderator has changed it since.')).toBeVisible();
  await page.reload();
  await hydrated(page);
  await page.getByRole('button', { name: 'Delete the chain' }).click();
  await expect(heading(page, 'Chains')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(heading(page, name)).toBeVisible();
  // Its own page is a way back too, for as long as there is one.
  await act(request, owner, ['chain.delete', { slug }]);
  await expect.poll(async () => (await request.get(`/chains/${slug}`)).status()).toBe(404);
  await page.goto(`/chains/${slug}`);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(heading(page, name)).toBeVisible();
});

test('a private chain is there for its owner, and for nobody else', anyWindow, async ({ page, request }) => {
  const { owner, builder, slug, name } = await scene(request, { isPublic: false });
  expect((await page.goto(`/chains/${slug}`))?.status()).toBe(404);
  await signIn(page, builder);
  await page.goto(`/chains/${slug}`);
  await expect(heading(page, /There is no chain/)).toBeVisible();
  await signIn(page, owner);
  expect((await page.goto(`/chains/${slug}`))?.status()).toBe(200);
  await expect(heading(page, name)).toBeVisible();
  await expect(page.getByText('Private', { exact: true })).toBeVisible();
});

test('keys move through the list and open a chain', anyWindow, async ({ page }) => {
  await page.goto('/chains');
  await hydrated(page);
  // The list listens a moment later than the page.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(main(page).locator('a[data-row]:focus')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await firstChain(page).focus();
  await page.keyboard.press('j');
  await expect(main(page).locator('a[data-row]').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(firstChain(page)).toBeFocused();
  const name = (await firstChain(page).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(heading(page, name)).toBeVisible();
});
