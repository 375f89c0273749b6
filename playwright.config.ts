import { defineConfig } from '@playwright/test';
import { anyWindow } from './e2e/any-window.ts';
import { findChromium } from './scripts/test/chromium.ts';

/** What mends counts would mend the made-up ones of `e2e/site.sql`: it waits until all others are through. */
const last = /\.last\.spec\.ts$/;

/** Nothing hovers on a phone. */
const hovered = /instant\.spec\.ts$/;

/** Journeys in a real browser against a production build. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './scripts/test/browser-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  // They only guard against what never comes: a busy machine is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // What fails and then passes is told as flaky: a browser on a busy machine can be late in ways that no wait foresees.
  retries: 1,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    // Journeys hold back and count what pages ask for, which a worker would hide; those of e2e/offline.spec.ts have it.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    // As long as an expectation may take: what waits for a request that never comes need not take a whole journey's time.
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: findChromium(),
      // Without a graphics card drawing for one takes an eighth of the time.
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: last, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testIgnore: [last, hovered],
      grepInvert: new RegExp(anyWindow.tag),
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    { name: 'last', testMatch: last, dependencies: ['desktop', 'phone'] },
  ],
});
