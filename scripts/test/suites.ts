import { readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startChild } from '../services/child.ts';
import type { Selected } from './selection.ts';

export type Tally = { passed: number; failed: number };

/** Types, style and walls: one test, which passes or does not. */
export async function runChecks(lifetime: AsyncDisposableStack): Promise<Tally> {
  const isClean = await runTool(['scripts/lint.ts'], lifetime);
  return isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Unit and integration tests. */
export function runTests({ files, name }: Selected, lifetime: AsyncDisposableStack): Promise<Tally> {
  const reportFile = resolve('test-results/tests.json');
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const only = name ? ['-t', escaped(name)] : [];
  const tool = ['node_modules/vitest/vitest.mjs', 'run', ...report, ...only, ...files];
  return tallied({ tool, reportFile, lifetime }, (text) => {
    const { numPassedTests, testResults } = JSON.parse(text) as VitestReport;
    // A file that could not even be loaded is one failure.
    const failures = testResults.map(({ status, assertionResults }) =>
      status === 'failed' ? Math.max(1, assertionResults.filter((test) => test.status === 'failed').length) : 0,
    );
    return { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) };
  });
}

/** Journeys in the browser. */
export function runJourneys({ files, name }: Selected, lifetime: AsyncDisposableStack): Promise<Tally> {
  const reportFile = resolve('test-results/journeys.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = reportFile;
  const only = name ? ['-g', escaped(name)] : [];
  const tool = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json', ...only, ...files];
  return tallied({ tool, reportFile, lifetime }, (text) => {
    const { stats, errors } = JSON.parse(text) as PlaywrightReport;
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
  });
}

type VitestReport = {
  numPassedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Runs a tool of ours under this Node with its output shown; whether it ended well. `lifetime` ends it. */
async function runTool(args: string[], lifetime: AsyncDisposableStack): Promise<boolean> {
  const tool = startChild(lifetime, [process.execPath, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    killSignal: 'SIGINT',
  });
  return (await tool.exit) === 0;
}

type Run = { tool: string[]; reportFile: string; lifetime: AsyncDisposableStack };

/** A tool that failed without saying which test counts as one failure. */
async function tallied({ tool, reportFile, lifetime }: Run, count: (text: string) => Tally): Promise<Tally> {
  await rm(reportFile, { force: true });
  const isGood = await runTool(tool, lifetime);
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  const tally = text ? count(text) : { passed: 0, failed: 0 };
  return isGood ? tally : { ...tally, failed: Math.max(1, tally.failed) };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
