import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

export const comments = (page: Page): Locator => page.getByRole('region', { name: 'Comments' });

export const saying = (page: Page, text: string): Locator =>
  comments(page).getByRole('listitem').filter({ hasText: text });

/** The header's, by which one sees what waits. */
export const waiting = (page: Page, count: number): Locator => page.getByRole('button', { name: `${count} waiting` });
export const anyWaiting = (page: Page): Locator => page.getByRole('button', { name: / waiting$/ });
/** Asks whether to sign out although something is lost by it. */
export const lossSheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Sign out?' });
export const waitingSheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Waiting to be sent' });

export async function pressSignOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
}

/** Opens a page and waits until it, and the page that stands for those that were not kept, are on the device. */
export async function openAndKeep(page: Page, path: string): Promise<void> {
  await page.goto(path);
  for (const one of ['/offline', path])
    await expect
      .poll(() => page.evaluate((kept) => caches.match(kept).then(Boolean), one), { timeout: 30_000 })
      .toBe(true);
}

/** The writes that pages of this browser send, by procedure; grows as it happens. */
export function writesOf(context: BrowserContext): string[] {
  const writes: string[] = [];
  context.on('request', (request) => {
    const name = /\/api\/trpc\/([\w.]+)/.exec(request.url())?.[1];
    if (request.method() === 'POST' && name && ours.test(name)) writes.push(name);
  });
  return writes;
}

const ours = /^(?:vote|saved|comment\.(?:post|edit)|project\.saveDraft)/;
