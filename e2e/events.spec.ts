import { instant } from '@next/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { someContent } from '#server/testing/content.ts';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newAdmin, newMembers, signIn } from './member.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const toEvent = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true });

async function aBuilder(request: APIRequestContext): Promise<Member & { title: string }> {
  const [me] = await newMembers(1);
  if (!me) throw new Error('nobody was made');
  const title = `Made by ${me.username}`;
  const content = someContent({ title });
  const draft = await act(request, me, ['project.saveDraft', { slug: null, revision: 0, content }]);
  await act(request, me, ['project.publish', { slug: draft.slug, revision: draft.revision }]);
  return { ...me, title };
}

test('events stand by when they are, in the address, with a real link to the next ones', async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/events?when=past');
  await hydrated(page);
  await expect(page).toHaveTitle('Past events · Prova');
  await expect(main(page).getByRole('article')).toHaveCount(20);
  expect(dataOf(requests)).toEqual([]);
  const row = main(page).getByRole('article').filter({ hasText: 'Small Tools Demo Day' });
  await expect(row).toContainText('Ghent');
  await expect(row).toContainText('2 entries');
  await expect(row).toContainText('2 prizes');
  await expect(row.locator('time')).toHaveAttribute('title', /UTC|\d{2}:\d{2}/);
  await expect(main(page).getByRole('link', { name: 'Next 20' })).toHaveAttribute('href', /when=past&cursor=/);
  await main(page).getByRole('link', { name: 'Next 20' }).click();
  await expect(toEvent(page, 'Meeting 21')).toBeVisible();
  await page.getByRole('navigation', { name: 'When' }).getByRole('link', { name: 'Running' }).click();
  await expect(page).toHaveURL('/events?when=running');
  await expect(toEvent(page, 'Autumn Build Week')).toBeVisible();
});

test('from its row, hovered, an event opens without a request', anyWindow, async ({ page }) => {
  const answered = page.waitForResponse(/event\.bySlug/);
  await page.goto('/events');
  await hydrated(page);
  await toEvent(page, 'Autumn Build Week').hover();
  await answered;
  const requests = requestsOf(page);
  await instant(page, async () => {
    await toEvent(page, 'Autumn Build Week').click();
    await expect(heading(page, 'Autumn Build Week')).toBeVisible();
    await expect(main(page).getByRole('heading', { level: 2, name: 'Entries' })).toBeVisible();
  });
  expect(dataOf(requests)).toEqual([]);
  await expect(page).toHaveURL('/events/build-week');
});

test(
  'from a row that was not hovered its heading is there at once, and the rest by one request',
  anyWindow,
  async ({ page }) => {
    await page.goto('/events');
    await hydrated(page);
    const requests = requestsOf(page);
    await toEvent(page, 'Autumn Build Week').dispatchEvent('click');
    await expect(heading(page, 'Autumn Build Week')).toBeVisible();
    await expect(main(page).getByRole('heading', { level: 2, name: 'Entries' })).toBeVisible();
    expect(dataOf(requests)).toHaveLength(1);
  },
);

test('an event’s document holds all of it, for crawlers too, and asks for nothing', anyWindow, async ({ page }) => {
  const requests = requestsOf(page);
  await page.goto('/events/demo-day');
  await expect(page).toHaveTitle('Small Tools Demo Day · Prova');
  const rows = main(page)
    .getByRole('list')
    .filter({ has: page.getByRole('article') })
    .getByRole('listitem');
  await expect(rows.filter({ hasText: 'Place 1' })).toContainText('Project 52');
  await expect(rows.filter({ hasText: 'Place 1' })).toContainText('First prize');
  await expect(main(page).getByRole('button', { name: 'Enter a project' })).toBeHidden();
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '{}')).toMatchObject({ '@type': 'Event', name: 'Small Tools Demo Day' });
  expect(dataOf(requests)).toEqual([]);
  expect((await page.goto('/events/nowhere'))?.status()).toBe(404);
  await expect(heading(page, 'There is no event called “nowhere”')).toBeVisible();
});

test('entries read on, and stand by their track in the address', anyWindow, async ({ page }) => {
  await page.goto('/events/build-week');
  await hydrated(page);
  const rows = main(page).getByRole('article').getByRole('article');
  await expect(rows).toHaveCount(20);
  await main(page).getByRole('link', { name: 'Next 20' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(22);
  await page.getByRole('navigation', { name: 'Track' }).getByRole('link', { name: 'Data' }).click();
  await expect(page).toHaveURL('/events/build-week?track=Data');
  await expect(rows.filter({ hasText: 'Project 21' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Project 22' })).toHaveCount(0);
  await page.reload();
  await expect(rows.filter({ hasText: 'Project 21' })).toHaveCount(1);
});

test('a member subscribes, enters a project, and withdraws it with an undo', async ({ page, request }) => {
  const me = await aBuilder(request);
  await signIn(page, me);
  await page.goto('/events/build-week');
  await main(page).getByRole('button', { name: 'Subscribe', exact: true }).click();
  await expect(main(page).getByRole('button', { name: 'Subscribed' })).toHaveAttribute('aria-pressed', 'true');
  await main(page).getByRole('button', { name: 'Enter a project' }).click();
  const sheet = page.getByRole('dialog', { name: 'Enter a project' });
  await sheet.getByRole('combobox', { name: 'Track' }).selectOption('Data');
  await sheet.getByRole('button', { name: 'Enter' }).click();
  await expect(sheet).toBeHidden();
  const part = main(page).getByRole('region', { name: 'Take part' });
  await expect(part.getByRole('link', { name: me.title })).toBeVisible();
  await page.reload();
  await expect(main(page).getByRole('button', { name: 'Subscribed' })).toBeVisible();
  await expect(part).toContainText('Data');
  await part.getByRole('button', { name: 'Withdraw' }).click();
  await expect(part.getByRole('link', { name: me.title })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(part.getByRole('link', { name: me.title })).toBeVisible();
});

test('an admin announces an event, removes it with an undo, calls it off and not, changes it, and judges it', async ({
  page,
  request,
}) => {
  const [admin, me] = [await newAdmin(), await aBuilder(request)];
  await signIn(page, admin);
  await page.goto('/admin/events');
  await page.getByRole('button', { name: 'New event' }).click();
  const sheet = page.getByRole('dialog', { name: 'New event' });
  const name = `Night of ${me.username.replace('_', ' ')}`;
  await sheet.getByRole('button', { name: 'Announce' }).click();
  await expect(sheet.getByRole('alert').first()).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Name' }).fill(name);
  await sheet.getByLabel('Starts').fill(inHours(-2));
  await sheet.getByLabel('Ends').fill(inHours(2));
  await sheet.getByRole('textbox', { name: 'Prizes' }).fill('First prize: a table');
  await sheet.getByRole('button', { name: 'Announce' }).click();
  await expect(sheet).toBeHidden();
  const row = main(page).getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Running now');
  const href = (await row.getByRole('link', { name }).getAttribute('href')) ?? '';
  const slug = href.split('/').at(-1);
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  const { items } = await mine(request, me);
  await act(request, me, ['event.enter', { slug, project: items[0]?.slug }]);

  await row.getByRole('button', { name: 'Call off' }).click();
  const callOff = page.getByRole('dialog', { name: `Call off ${name}` });
  await callOff.getByRole('textbox', { name: 'Reason' }).fill('The hall is under water.');
  await callOff.getByRole('button', { name: 'Call off' }).click();
  await expect(callOff).toBeHidden();
  await expect(row).toContainText('Called off');
  await page.goto(href);
  await expect(main(page).getByText('This event does not take place.')).toBeVisible();
  await expect(main(page).getByText('The hall is under water.')).toBeVisible();
  await expect(main(page).getByRole('article').getByRole('article')).toContainText(me.title);
  await expect(main(page).getByRole('button', { name: 'Subscribe' })).toBeHidden();
  await expect(main(page).getByRole('button', { name: 'Enter a project' })).toBeHidden();
  await page.goto('/admin/events');
  await row.getByRole('button', { name: 'Takes place after all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Takes place after all' }).click();
  await expect(row).toContainText('Running now');

  await row.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit event' });
  await edit.getByLabel('Ends').fill(inHours(-1));
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  await row.getByRole('button', { name: 'Judge' }).click();
  const judge = page.getByRole('dialog', { name: `Judge ${name}` });
  await judge.getByRole('spinbutton', { name: `Rank of ${me.title}` }).fill('1');
  await judge.getByRole('combobox', { name: `Prize of ${me.title}` }).fill('First prize');
  await judge.getByRole('button', { name: 'Publish results' }).click();
  await expect(judge).toBeHidden();
  await page.goto(href);
  await expect(main(page).getByText('Place 1')).toBeVisible();
  await page.goto('/admin/audit');
  await expect(main(page).getByText('event.judge').first()).toBeVisible();
});

/** As a field of the browser takes it, in UTC. */
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);

async function mine(request: APIRequestContext, { cookie }: Member): Promise<{ items: { slug: string }[] }> {
  const answer = await request.get('/api/trpc/project.mine?input=%7B%7D', { headers: { cookie } });
  return (await answer.json()).result.data;
}

test('axe finds nothing on the events', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/events', '/events?when=running', '/events/build-week', '/events/demo-day']) {
    await page.goto(path);
    expect(await findings(page), path).toEqual([]);
  }
  await signIn(page, await newAdmin());
  await page.goto('/admin/events');
  await page.getByRole('button', { name: 'New event' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
