import { expect, test } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { sources } from './build.ts';

test('a change in any folder that the site imports from is built', () => {
  const targets = Object.values(packageFile.imports).flatMap((target) =>
    typeof target === 'string' ? target : Object.values(target),
  );
  const folders = new Set(targets.map((target) => target.split('/')[1]));
  expect(sources).toEqual(expect.arrayContaining([...folders]));
});
