import { findProgram } from '../services/find-program.ts';

/** The browser named by CHROMIUM_PATH, else the first of its usual names on the path; undefined for Playwright's own. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return process.env.CHROMIUM_PATH || findProgram(names);
}
