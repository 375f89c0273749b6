import { expect, test } from 'vitest';
import { Failure } from '../failure.ts';
import { select } from './selection.ts';

test('without words everything runs', async () => {
  const all = { files: [], name: '' };
  expect(await select([])).toEqual({ checks: true, tests: all, journeys: all });
});

test('part of a path chooses files, of either kind', async () => {
  const own = { files: ['scripts/test/selection.test.ts'], name: '' };
  expect(await select(['test/selection'])).toEqual({ checks: false, tests: own, journeys: null });
  expect((await select(['./scripts/test/selection.test.ts'])).tests).toEqual(own);
  expect((await select(['browser-files'])).journeys?.files).toEqual(['e2e/browser-files.spec.ts']);
});

test('else it is part of a name', async () => {
  const name = 'else it is part of a name';
  expect(await select(name.split(' '))).toMatchObject({ tests: { files: ['scripts/test/selection.test.ts'], name } });
});

test('a word that is neither is refused', async () => {
  await expect(select([`nowhere${process.pid}`])).rejects.toThrow(Failure);
});
