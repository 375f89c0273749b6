import { expect, type Page, test } from '@playwright/test';
import { anyWindow } from './any-window.ts';
import { dataOf, hydrated, requestsOf } from './requests.ts';

/** What the policy of a page stopped, by its own report and by the browser's; grows as it happens. */
async function violationsOf(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (report: string) => void violations.push(report));
  await page.addInitScript(() => {
    const { reportViolation } = window as unknown as { reportViolation: (report: string) => void };
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      reportViolation(`${violatedDirective}: ${blockedURI} by ${sourceFile}`),
    );
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  return violations;
}

test('the pages load, hydrate and lead to each other under their policy', anyWindow, async ({ page }) => {
  const violations = await violationsOf(page);
  for (const path of ['/', '/projects/crosshair', '/leaderboard', '/search?q=a', '/no-such-page']) {
    const requests = requestsOf(page);
    await page.goto(path);
    await hydrated(page);
    expect(dataOf(requests)).toEqual([]);
    await page.getByRole('banner').getByRole('link', { name: 'Prova' }).dispatchEvent('click');
    await expect(page.getByRole('heading', { level: 1, name: 'Projects' })).toBeVisible();
  }
  expect(violations).toEqual([]);
});

test('a script that did not come with the document is stopped', anyWindow, async ({ page }) => {
  const violations = await violationsOf(page);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="document.title = \'taken over\'">');
  });
  await expect.poll(() => violations.filter((one) => one.startsWith('script-src')).length).toBe(2);
  await expect(page).not.toHaveTitle('taken over');
});

test('equal documents have equal policies, a HEAD the one of its document', anyWindow, async ({ request }) => {
  for (const path of ['/', '/leaderboard', '/no-such-page']) {
    const document = await request.get(path);
    const policy = document.headers()['content-security-policy'];
    expect(policy).toMatch(/script-src 'self' 'sha256-/);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe/);
    const head = await request.head(path, { headers: { 'cache-control': 'no-cache' } });
    expect([head.status(), head.headers()['content-security-policy']]).toEqual([document.status(), policy]);
  }
});
