import { expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';

test.describe('all that a project shows', () => {
  test.beforeEach(({ page }) => page.goto('/projects/crosshair'));

  test('the screenshots by keyboard', async ({ page }) => {
    const third = page.getByRole('link', { name: 'Show Screen number 3' });
    await page.getByRole('link', { name: 'Show Screen number 1' }).focus();
    await expect(async () => {
      await page.keyboard.press('ArrowLeft');
      await expect(third).toHaveAttribute('aria-current', 'true', { timeout: 500 });
    }).toPass();
    await page.getByRole('link', { name: 'Enlarge: Screen number 3' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img', { name: 'Screen number 3' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByText('1 of 3')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('link', { name: 'Enlarge: Screen number 1' })).toBeFocused();
  });

  test('why it scores so, part by part', async ({ page }, { project }) => {
    const why = page.getByRole('region', { name: 'Why this score' });
    await expect(why.getByRole('img', { name: /verification 20 of 20, community 19.9 of 30/ })).toBeVisible();
    await expect(why.getByText('412 up, 9 down')).toBeVisible();
    await expect(why.getByText('19.9 / 30').first()).toHaveCSS('unicode-bidi', 'plaintext');
    await expect(why.getByText('comments from 19 more people, +9.5')).toBeVisible();
    // On a phone a part that cannot rise any more is folded.
    const isWide = project.name === 'desktop';
    const verified = why.getByText('E-mail of the maker verified');
    await expect(verified).toBeVisible({ visible: isWide });
    await why.locator('summary').filter({ hasText: 'Verification' }).click();
    await expect(verified).toBeVisible({ visible: !isWide });
  });

  test('what people wrote, without what could do harm', async ({ page }) => {
    const about = page.getByRole('region', { name: 'What it is' });
    await expect(about.getByRole('listitem').first()).toHaveText('Sync groups');
    await expect(about.getByRole('link', { name: 'Documentation' })).toHaveAttribute('rel', /nofollow ugc/);
    await expect(about.getByRole('link', { name: 'A chart' })).toHaveAttribute('href', 'https://example.org/chart.png');
    await expect(about.locator('img, script, a[href^="javascript"]')).toHaveCount(0);
    // Each paragraph runs as its own words do.
    await expect(about.locator('p').first()).toHaveCSS('unicode-bidi', 'plaintext');
    await expect(page).toHaveTitle('Crosshair · Prova');
  });

  test('the thread, with who they are to the project', async ({ page }) => {
    const comments = page.getByRole('region', { name: 'Comments' });
    await expect(comments.getByText('Tried it with 14 charts.')).toBeVisible();
    await expect(comments.getByText('maker', { exact: true })).toBeVisible();
    await expect(comments.getByText('Removed by its author.')).toBeVisible();
    await expect(comments.getByText('Withdrawn.')).toBeHidden();
  });

  test('badges with their rationale, team, updates, similar projects', async ({ page }) => {
    await expect(page.getByRole('region', { name: 'Badges' })).toContainText('no frame over 12 ms');
    await expect(page.getByRole('region', { name: 'Team' })).toContainText(/Lise AnkerDesign$/);
    await expect(page.getByRole('region', { name: 'Updates' })).toContainText('Drag to zoom2.1.0');
    await expect(page.getByRole('region', { name: 'Similar projects' }).getByRole('link').first()).toBeVisible();
  });

  test('a technology leads to the feed of its projects', anyWindow, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const chip = page.getByRole('link', { name: 'Chart.js', exact: true });
    await chip.scrollIntoViewIfNeeded();
    // Small to the eye, large to a finger.
    const { height, isHit } = await chip.evaluate((link) => {
      const { left, top, bottom, height } = link.getBoundingClientRect();
      const isHit = [top - 11, bottom + 11].map((at) => document.elementFromPoint(left + 10, at) === link);
      return { height, isHit };
    });
    expect(height).toBeLessThan(24);
    expect(isHit).toEqual([true, true]);
    const icon = await page.locator('#facts-title ~ dl svg').first().boundingBox();
    const link = await page.locator('#facts-title ~ dl a').first().boundingBox();
    expect(link?.y, 'beside its icon').toBeLessThan(icon?.y ?? 0);
    await page.getByRole('link', { name: 'Chart.js', exact: true }).click();
    await expect(page).toHaveURL('/?technologies=Chart.js');
  });

  test('share hands the address to the clipboard and says so', anyWindow, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Share' }).filter({ visible: true }).click();
    await expect(page.getByRole('button', { name: 'Link copied' }).filter({ visible: true })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/projects/crosshair`);
  });
});

test('share uses the device’s own sheet where there is one', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      document.body.dataset.shared = JSON.stringify(data);
    };
  });
  await page.goto('/projects/crosshair');
  await page.getByRole('button', { name: 'Share' }).filter({ visible: true }).click();
  const shared = { title: 'Crosshair', url: `${baseURL}/projects/crosshair` };
  await expect(page.locator('body')).toHaveAttribute('data-shared', JSON.stringify(shared));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all can be read', anyWindow, async ({ page }) => {
    await page.goto('/projects/nothing-of-this-name');
    await expect(page.getByRole('heading', { level: 1, name: 'nothing-of-this-name' })).toBeVisible();
    await page.goto('/projects/crosshair');
    await expect(page.getByRole('heading', { level: 1, name: 'Crosshair' })).toBeVisible();
    for (const words of [
      'Sync groups',
      'Written for a latency',
      '412 up, 9 down',
      'Drag to zoom',
      'Tried it with 14',
    ]) {
      await expect(page.getByText(words).first()).toBeVisible();
    }
  });
});

test.describe('at the ends', () => {
  for (const { slug, name } of [
    {
      slug: 'nothing-proved',
      name: 'Proof 0 of 100: verification 0 of 20, community 0 of 30, validation 0 of 30, quality 0 of 20',
    },
    {
      slug: 'all-proved',
      name: 'Proof 100 of 100: verification 20 of 20, community 30 of 30, validation 30 of 30, quality 20 of 20',
    },
  ]) {
    test(`the ring of ${slug}`, async ({ page }) => {
      await page.goto(`/projects/${slug}`);
      await expect(page.getByRole('region', { name: 'Why this score' }).getByRole('img', { name })).toBeVisible();
    });
  }

  for (const slug of ['long-title', 'from-right-to-left', 'all-proved']) {
    test(`${slug} does not scroll sideways`, async ({ page }) => {
      await page.goto(`/projects/${slug}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('dir', 'auto');
      const titleAndTagline = page.locator('header#votes > div > [dir]');
      const sides = await titleAndTagline.evaluateAll((all) => all.map((one) => getComputedStyle(one).textAlign));
      expect(sides, 'both begin at one side').toEqual(['left', 'left']);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    });
  }
});
