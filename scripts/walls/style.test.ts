import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrokenProject, brokenProject, type Finding } from './broken-project.ts';

/** A file that breaks a rule → the rule. */
const broken: Record<string, { source: string; rule: string }> = {
  'server/feed/settings.ts': { source: 'export const port = process.env.PORT;', rule: 'style/noProcessEnv' },
  'app/_feed/list.tsx': { source: 'export default function List() {}', rule: 'style/noDefaultExport' },
  'server/feed/order.ts': { source: "import './rank.ts';\nexport const order = 1;", rule: 'suspicious/noImportCycles' },
  'server/feed/rank.ts': { source: "import './order.ts';\nexport const rank = 1;", rule: 'suspicious/noImportCycles' },
  'server/feed/first.ts': {
    source: 'export const first = (list: { id: string }[]) => list[0]!.id;',
    rule: 'style/noNonNullAssertion',
  },
  'server/feed/loose.ts': { source: 'export const loose = (value: any) => value;', rule: 'suspicious/noExplicitAny' },
  'app/_feed/key.ts': { source: 'export const key = () => crypto.randomUUID();', rule: 'style/noRestrictedGlobals' },
  'server/feed/sort.ts': { source: "export enum Sort {\n  Top = 'top',\n}", rule: 'style/noEnum' },
  'server/feed/all.ts': { source: "export * from './sort.ts';", rule: 'performance/noReExportAll' },
  'server/feed/index.ts': { source: "export { Sort } from './sort.ts';", rule: 'performance/noBarrelFile' },
  'server/feed/FeedPage.ts': { source: 'export const page = 1;', rule: 'style/useFilenamingConvention' },
  'server/feed/wide.ts': {
    source: 'export const wide = (a: number, b: number, c: number, d: number) => a + b + c + d;',
    rule: 'complexity/useMaxParams',
  },
  'server/feed/long.ts': { source: 'export {};\n'.repeat(301), rule: 'style/noExcessiveLinesPerFile' },
  'server/feed/shout.ts': { source: "console.log('here');", rule: 'suspicious/noConsole' },
  'server/feed/forget.ts': {
    source: 'const save = async () => {};\nexport function forget() {\n  save();\n}',
    rule: 'nursery/noFloatingPromises',
  },
  'server/feed/types.ts': {
    source: "import { Sort } from './sort.ts';\nexport type Sorts = Sort[];",
    rule: 'style/useImportType',
  },
  'server/feed/bare.ts': { source: "export { sort } from './sort';", rule: 'correctness/useImportExtensions' },
  'server/feed/left-over.ts': { source: 'const unused = 1;\nexport {};', rule: 'correctness/noUnusedVariables' },
  'server/feed/lost-cause.ts': {
    source:
      "export function read() {\n  try {\n    JSON.parse('');\n  } catch {\n    throw new Error('broken');\n  }\n}",
    rule: 'style/useErrorCause',
  },
  'server/feed/feed.test.ts': {
    source: "import { test } from 'vitest';\ntest('feed', () => {});",
    rule: 'suspicious/useExpect',
  },
  'server/feed/skip.test.ts': {
    source: "import { expect, test } from 'vitest';\ntest.skip('feed', () => expect(1).toBe(1));",
    rule: 'suspicious/noSkippedTests',
  },
};

/** What a rule forbids elsewhere and these files may do. */
const allowed: Record<string, string> = {
  'server/env.ts': 'export const port = process.env.PORT;',
  'app/page.tsx': 'export default function Page() {}',
  'app/_trpc/new-key.ts': 'export const newKey = () => crypto.getRandomValues(new Uint8Array(16));',
  'app/api/trpc/[trpc]/route.ts': "export { handle as GET } from '#server/trpc-http.ts';",
};

let project: BrokenProject;
let findings: Finding[];

beforeAll(async () => {
  const sources = Object.fromEntries(Object.entries(broken).map(([path, { source }]) => [path, source]));
  project = await brokenProject({ ...sources, ...allowed });
  findings = project.lint();
});
afterAll(() => project.remove());

const rulesBroken = (path: string) => findings.filter((finding) => finding.path === path).map(({ rule }) => rule);

test.each(Object.entries(broken))('%s breaks a rule', (path, { rule }) => {
  expect(rulesBroken(path)).toContain(rule);
});

test.each(Object.keys(allowed))('%s is an exception', (path) => {
  expect(rulesBroken(path)).toEqual([]);
});
