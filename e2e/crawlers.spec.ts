import { type APIRequestContext, expect, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';

const head = async (request: APIRequestContext, path: string) =>
  /<head>(.*)<\/head>/s.exec(await (await request.get(path)).text())?.[1] ?? '';

test('the first response has title, description, address and preview', anyWindow, async ({ request, baseURL }) => {
  const html = await head(request, '/projects/crosshair');
  const url = `${baseURL}/projects/crosshair`;
  expect(html.match(/<title>/g)).toHaveLength(1);
  for (const part of [
    '<title>Crosshair · Prova</title>',
    '<meta name="description" content="Draws vertical crosshair lines and keeps charts in step"/>',
    `<link rel="canonical" href="${url}"/>`,
    `<meta property="og:url" content="${url}"/>`,
    '<meta property="og:title" content="Crosshair"/>',
    `<meta property="og:image" content="${url}/og.png"/>`,
    '<meta name="twitter:card" content="summary_large_image"/>',
  ]) {
    expect(html).toContain(part);
  }
});

test('a page without a picture of its own has the site’s', anyWindow, async ({ request, baseURL }) => {
  for (const path of ['/', '/leaderboard', '/users/mirelav']) {
    const html = await head(request, path);
    expect(html, path).toContain(`<meta property="og:image" content="${baseURL}/preview.png"/>`);
    expect(html, path).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  }
  expect(await head(request, '/users/nobody_here')).not.toContain('og:image');
  const picture = await (await request.get('/preview.png')).body();
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  const icon = await request.get('/favicon.ico');
  expect(icon.headers()).toMatchObject({ 'content-type': 'image/x-icon', 'cache-control': 'public, max-age=86400' });
});

test('a project is a SoftwareApplication to those who read JSON-LD', anyWindow, async ({ page }) => {
  await page.goto('/projects/crosshair');
  const json = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(json ?? '')).toMatchObject({
    '@type': 'SoftwareApplication',
    name: 'Crosshair',
    author: { name: 'Mirela Vant' },
    applicationCategory: 'Data, Developer tools',
  });
});

test(
  'a page leads to the feed of what is new on it, which leads back to pages',
  anyWindow,
  async ({ request, baseURL }) => {
    for (const [path, entry] of [
      ['/', '/projects/'],
      ['/projects/crosshair', '/projects/crosshair#updates'],
      ['/users/mirelav', '/projects/crosshair'],
    ] as const) {
      const [, feed = ''] = /type="application\/atom\+xml" href="([^"]+)"/.exec(await head(request, path)) ?? [];
      const answer = await request.get(feed);
      expect(answer.headers()['content-type'], path).toBe('application/atom+xml; charset=utf-8');
      expect(await answer.text()).toContain(`<link href="${baseURL}${entry}`);
    }
  },
);

test('a preview is a PNG of 1200 by 630, kept by its tag', anyWindow, async ({ request }) => {
  const answer = await request.get('/projects/crosshair/og.png');
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  const bytes = await answer.body();
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  const again = await request.get('/projects/crosshair/og.png', {
    headers: { 'if-none-match': answer.headers().etag ?? '' },
  });
  expect(again.status()).toBe(304);
});

for (const slug of ['long-title', 'from-right-to-left', 'nothing-proved', 'all-proved']) {
  test(`${slug} has a preview too`, anyWindow, async ({ request }) => {
    const answer = await request.get(`/projects/${slug}/og.png`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).length).toBeGreaterThan(5000);
  });
}

test('an unknown project is 404, not to be kept, and helps', anyWindow, async ({ page }) => {
  const answer = await page.goto('/projects/crosshiar');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no project called “crosshiar”' })).toBeVisible();
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', 'noindex');
  await expect(page.getByRole('region', { name: 'The nearest names' }).getByRole('link').first()).toHaveText(
    'Crosshair',
  );
  await page.getByRole('searchbox', { name: 'Search projects' }).press('Enter');
  await expect(page).toHaveURL('/search?q=crosshiar&kind=projects');
});

test('what stands in the place of a slug is shown and looked for as it was written', anyWindow, async ({ page }) => {
  await page.goto('/projects/Cross%20hiar');
  await expect(page.getByRole('heading', { name: 'There is no project called “Cross hiar”' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search projects' }).press('Enter');
  await expect(page).toHaveURL('/search?q=Cross+hiar&kind=projects');
});

test('a slug that cannot be one is 404 as well', anyWindow, async ({ request }) => {
  for (const slug of ['Not_A_Slug', '%20', 'a'.repeat(200), '..%2F..%2Fetc']) {
    expect((await request.get(`/projects/${slug}`)).status()).toBe(404);
    expect((await request.get(`/projects/${slug}/og.png`)).status()).toBe(404);
  }
});

test('an address that leads nowhere says once that it is not to be kept', anyWindow, async ({ request }) => {
  const answer = await request.get('/nope');
  expect(answer.status()).toBe(404);
  expect((await answer.text()).match(/<meta name="robots" content="noindex"/g)).toHaveLength(1);
});

test('a renamed project is 308 to its address, with what followed it', anyWindow, async ({ request }) => {
  const answer = await request.get('/projects/cross-hair?from=mail', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  expect(answer.headers().location).toBe('/projects/crosshair?from=mail');
  const picture = await request.get('/projects/cross-hair/og.png', { maxRedirects: 0 });
  expect(picture.headers().location).toBe('/projects/crosshair/og.png');
});

test('an unknown person is 404, and a name in capitals leads to the person', anyWindow, async ({ page, request }) => {
  expect((await request.get('/users/nobody_here')).status()).toBe(404);
  const answer = await request.get('/users/MirelaV', { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, '/users/mirelav']);
  await page.goto('/users/nobody_here');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nobody called “nobody_here”');
});

test('a profile tells crawlers who it is of', anyWindow, async ({ request, baseURL }) => {
  const html = await (await request.get('/users/mirelav')).text();
  expect(html).toContain('<title>Mirela Vant (mirelav) · Prova</title>');
  expect(html).toContain(`<link rel="canonical" href="${baseURL}/users/mirelav"/>`);
  expect(html).toContain('"@type":"ProfilePage"');
});

test('the sitemap names its parts and they every published project', anyWindow, async ({ request, baseURL }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  // Chains and posts are made by other journeys.
  expect(parts.filter((part) => !/chains|posts/.test(part ?? ''))).toEqual([
    `${baseURL}/sitemaps/pages.xml`,
    `${baseURL}/sitemaps/projects-1.xml`,
    `${baseURL}/sitemaps/people-1.xml`,
    `${baseURL}/sitemaps/events-1.xml`,
    `${baseURL}/sitemaps/investors-1.xml`,
  ]);
  const people = await (await request.get('/sitemaps/people-1.xml')).text();
  expect(people).toContain(`<loc>${baseURL}/users/mirelav</loc>`);
  const projects = await (await request.get('/sitemaps/projects-1.xml')).text();
  expect(projects).toContain(`<loc>${baseURL}/projects/crosshair</loc>`);
  // Other journeys publish more.
  expect(projects.match(/<url>/g)?.length).toBeGreaterThanOrEqual(65);
  expect(projects.endsWith('</urlset>')).toBe(true);
  expect((await request.get('/sitemaps/projects-2.xml')).status()).toBe(404);
});

test('robots.txt points to the sitemap', anyWindow, async ({ request, baseURL }) => {
  const text = await (await request.get('/robots.txt')).text();
  expect(text).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
  expect(text).toContain('Disallow: /api/');
});
