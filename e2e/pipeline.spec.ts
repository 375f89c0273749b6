import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { findings } from './axe.ts';
import { act, type Member, newMembers, signIn } from './member.ts';

let me: Member;

test.beforeEach(async ({ page, request }) => {
  const [first] = await newMembers(1, { isInvestor: true });
  if (!first) throw new Error('nobody was made');
  me = first;
  for (const save of [{ slug: 'project-7', note: 'Ask about churn' }, { slug: 'crosshair' }])
    await act(request, me, ['saved.save', save]);
  await signIn(page, me);
});

const rowOf = (page: Page, text: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: text });
const stageOf = (page: Page, title: string) => page.getByRole('combobox', { name: `Stage of ${title}` });
const moved = (page: Page) => page.waitForResponse(/pipeline\.(move|remove)/);

test('what was saved is being watched, and moves to another stage with its count', async ({ page }) => {
  await page.goto('/pipeline');
  await expect(page.getByRole('link', { name: 'Watching 2' })).toBeVisible();
  const done = moved(page);
  await stageOf(page, 'Crosshair').selectOption('Diligence');
  await done;
  await expect(page.getByRole('link', { name: 'Diligence 1' })).toBeVisible();
  await page.getByRole('link', { name: 'Diligence 1' }).click();
  await expect(page).toHaveURL('/pipeline?stage=diligence');
  await expect(rowOf(page, 'Crosshair')).toBeVisible();
  await expect(rowOf(page, 'Project 7')).toHaveCount(0);
  await page.reload();
  await expect(stageOf(page, 'Crosshair')).toHaveValue('diligence');
});

test('what leaves a stage, or the pipeline, can be put back', anyWindow, async ({ page }) => {
  await page.goto('/pipeline?stage=watching');
  const done = moved(page);
  await stageOf(page, 'Crosshair').selectOption('Passed');
  await done;
  const back = moved(page);
  await rowOf(page, 'is at “Passed” now').getByRole('button', { name: 'Undo' }).click();
  await back;
  await expect(stageOf(page, 'Crosshair')).toHaveValue('watching');
  const gone = moved(page);
  await page.getByRole('button', { name: 'Remove Project 7 from the pipeline' }).click();
  await gone;
  await expect(page.getByText('It stays among what you saved')).toBeVisible();
  await expect(page.getByRole('link', { name: 'All 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  const again = moved(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await again;
  await page.reload();
  await expect(page.getByRole('button', { name: /Ask about churn/ })).toBeVisible();
});

test('keys move between projects and set the stage', anyWindow, async ({ page }) => {
  await page.goto('/pipeline');
  await expect(stageOf(page, 'Project 7')).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(rowOf(page, 'Crosshair')).toBeFocused({ timeout: 200 });
  }).toPass();
  await page.keyboard.press('j');
  await expect(rowOf(page, 'Project 7')).toBeFocused();
  const done = moved(page);
  await page.keyboard.press('4');
  await done;
  await expect(stageOf(page, 'Project 7')).toHaveValue('committed');
});

test('a note is written in its row, and the stage is set on the project’s page too', async ({ page, isMobile }) => {
  await page.goto('/pipeline');
  const addNote = page.getByRole('button', { name: 'Add a note on Crosshair' });
  // A move that fails takes no room from the note, and is said until the next write is taken.
  await page.route(/pipeline\.move/, (route) => route.fulfill({ status: 500, body: '{}' }));
  await stageOf(page, 'Crosshair').selectOption('Passed');
  const failure = rowOf(page, 'Crosshair').getByRole('alert');
  await expect(failure).toBeVisible({ timeout: 15_000 });
  const height = (box: { height: number } | null) => box?.height ?? 0;
  expect(height(await addNote.boundingBox())).toBeLessThan(60);
  await page.unroute(/pipeline\.move/);
  await addNote.click();
  const kept = page.waitForResponse(/saved\.save/);
  await page.getByRole('textbox', { name: 'Your note on Crosshair' }).fill('Meet in June');
  await page.keyboard.press('ControlOrMeta+Enter');
  await kept;
  await expect(failure).toHaveCount(0);
  await page.goto('/projects/crosshair');
  const changeNote = page.getByRole('button', { name: 'Change your note' }).filter({ visible: true });
  await expect(changeNote).toBeVisible();
  const actions = page.getByRole('region', { name: 'Actions' });
  const line = isMobile ? height(await actions.boundingBox()) : 0;
  expect(line, 'on a phone the actions stand in one line').toBeLessThan(80);
  await changeNote.click();
  const stage = page.getByRole('combobox', { name: 'Stage in your pipeline' });
  await expect(stage).toHaveValue('watching');
  const done = moved(page);
  await stage.selectOption('Contacted');
  await done;
  await page.goto('/pipeline?stage=contacted');
  await expect(page.getByRole('button', { name: /Meet in June/ })).toBeVisible();
});

test('it is for investors, and an empty one says what to do', anyWindow, async ({ page, request }) => {
  for (const slug of ['crosshair', 'project-7']) await act(request, me, ['saved.unsave', { slug }]);
  await page.goto('/pipeline');
  await expect(page.getByRole('heading', { name: 'Your pipeline is empty' })).toBeVisible();
  const [other] = await newMembers(1);
  if (!other) throw new Error('nobody was made');
  await signIn(page, other);
  await page.goto('/pipeline');
  await expect(page.getByRole('heading', { level: 1, name: 'This page is not for you' })).toBeVisible();
  await page.getByRole('link', { name: 'Become an investor' }).click();
  await expect(page).toHaveURL('/investors/apply');
});

test('axe finds nothing', anyWindow, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/pipeline');
  await page.getByRole('button', { name: 'Remove Project 7 from the pipeline' }).click();
  expect(await findings(page)).toEqual([]);
});
