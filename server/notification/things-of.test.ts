import { expect, test } from 'vitest';
import { thingsOf } from './things-of.ts';

test.each([
  ['project:loom', {}, ['project:loom']],
  ['comment:c1', { slug: 'loom' }, ['comment:c1', 'project:loom']],
  ['review:loom', {}, ['review:loom', 'project:loom']],
  ['chain:tools', {}, ['chain:tools']],
  ['chain:tools/loom', {}, ['chain:tools/loom', 'chain:tools', 'project:loom']],
  ['event:jam', {}, ['event:jam']],
  ['event:jam/called-off', {}, ['event:jam']],
  ['chain-queue:tools', {}, ['chain-queue:tools', 'chain:tools']],
  ['chain-owner:tools', {}, ['chain-owner:tools', 'chain:tools']],
  ['post:tools/first-steps', {}, ['post:tools/first-steps', 'chain:tools']],
  ['reply:r1', { chain: 'tools', post: 'first-steps' }, ['reply:r1', 'post:tools/first-steps', 'chain:tools']],
])('%s', (subject, data, things) => {
  expect(thingsOf({ subject, data: data as Record<string, string> })).toEqual(things);
});
