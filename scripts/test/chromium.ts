import { Failure } from '../failure.ts';
import { findProgram } from '../services/find-program.ts';
import { installPackage } from '../services/package-manager.ts';
import { run } from '../services/run.ts';

/** The same browser without windows: journeys take about 0.6 of the time. */
const shell = 'chromium-headless-shell';

/** The browser named by CHROMIUM_PATH, else the first of its usual names on the path; undefined for Playwright's own. */
export function findChromium(): string | undefined {
  const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return process.env.CHROMIUM_PATH || findProgram(names);
}

/**
 * Sees to a Chromium that runs: the one found, else one installed by the package manager where that asks no question,
 * else Playwright's own. Gives its path, undefined for the latter.
 */
export async function ensureChromium(): Promise<string | undefined> {
  if (await runs(findChromium())) return findChromium();
  if (process.env.CHROMIUM_PATH) {
    throw new Failure(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which does not run: mend or unset it.`);
  }
  const installed = await installPackage({ 'apt-get': [shell, 'chromium'], apk: ['chromium'], dnf: ['chromium'] });
  if (installed && (await runs(findChromium()))) return findChromium();
  const { code } = await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  if (code === 0) return;
  throw new Failure('There is no Chromium and none can be installed: install one, or set CHROMIUM_PATH to it.');
}

async function runs(program: string | undefined): Promise<boolean> {
  return program !== undefined && (await run(program, ['--version'])).code === 0;
}
