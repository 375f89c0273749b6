import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrokenProject, brokenProject } from './broken-project.ts';

/** A file that only a strict flag finds wrong → the flag's error. */
const broken: Record<string, { source: string; error: string }> = {
  // strict
  'implicit.ts': { source: 'export const implicit = (value) => value;', error: 'TS7006' },
  // noUncheckedIndexedAccess
  'unchecked.ts': { source: "export const first: string = ['a'].map(String)[0];", error: 'TS2322' },
  // verbatimModuleSyntax
  'verbatim.ts': {
    source: "import { PathLike } from 'node:fs';\nexport const paths: PathLike[] = [];",
    error: 'TS1484',
  },
  // erasableSyntaxOnly
  'erasable.ts': { source: "export enum Sort {\n  Top = 'top',\n}", error: 'TS1294' },
  // noImplicitOverride
  'override.ts': {
    source: 'class Base {\n  run() {}\n}\nexport class Sub extends Base {\n  run() {}\n}',
    error: 'TS4114',
  },
  // noImplicitReturns
  'returns.ts': {
    source: 'export function sign(value: number) {\n  if (value > 0) return 1;\n}',
    error: 'TS7030',
  },
  // noFallthroughCasesInSwitch
  'fallthrough.ts': {
    source:
      'export function f(n: number) {\n  switch (n) {\n    case 1:\n      n += 1;\n    case 2:\n      n += 2;\n  }\n}',
    error: 'TS7029',
  },
};

let project: BrokenProject;
let report: string;

beforeAll(async () => {
  project = await brokenProject(Object.fromEntries(Object.entries(broken).map(([path, { source }]) => [path, source])));
  report = project.run('tsc', '-p', '.');
});
afterAll(() => project.remove());

test.each(Object.entries(broken))('%s is found wrong', (path, { error }) => {
  const line = report.split('\n').find((text) => text.startsWith(`${path}(`));
  expect(line).toContain(error);
});
