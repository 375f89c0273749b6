import { type Browser, chromium } from '@playwright/test';
import { ensureChromium } from '../scripts/test/chromium.ts';

/** The browser that the journeys use. */
export async function startBrowser(lifetime: AsyncDisposableStack): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
  lifetime.defer(() => browser.close());
  return browser;
}
