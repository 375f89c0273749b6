import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrokenProject, brokenProject } from './broken-project.ts';

let project: BrokenProject;
let report: string;

beforeAll(async () => {
  project = await brokenProject({
    'app/layout.tsx': "import { used } from '#server/used.ts';\nexport default () => used;",
    'server/used.ts': 'export const used = 1;\nexport const unusedExport = 2;\nexport type UnusedType = 3;',
    'server/unused-file.ts': 'export {};',
  });
  report = project.run('knip', '--reporter', 'compact');
});
afterAll(() => project.remove());

test.each(['unused-file.ts', 'unusedExport', 'UnusedType', 'react-markdown'])('%s is found unused', (name) => {
  expect(report).toContain(name);
});

test('what is used is not', () => {
  expect(report).not.toMatch(/\bused\b.*server\/used\.ts/);
  expect(report).not.toContain('layout.tsx');
});
