import { expect, onTestFinished, test } from 'vitest';
import { guardedFetch } from '../fetch/guarded-fetch.ts';
import { listener } from '../fetch/testing/listeners.ts';
import { VirtualClock } from '../testing/virtual-clock.ts';
import { findToken } from './demo-site.ts';

test('page and file are looked at within five seconds in all', async () => {
  const asked = new Set<string | undefined>();
  const both = Promise.withResolvers<void>();
  const silent = await listener(({ url }) => void (asked.add(url).size === 2 && both.resolve()), { host: '127.0.0.1' });
  onTestFinished(silent.close);
  const clock = new VirtualClock();
  const options = { isAllowedAddress: () => true, isAllowedPort: () => true, clock };
  const demo = { demoUrl: `http://127.0.0.1:${silent.port}/app`, token: 'a-token' };
  const refused = expect(findToken(demo, (address) => guardedFetch(address, options))).rejects.toMatchObject({
    code: 'DEMO_NOT_REACHED',
    data: { reason: 'timeout' },
  });
  await both.promise;
  expect(asked, 'before any time has gone by').toEqual(new Set(['/app', '/.well-known/prova.txt']));
  while (clock.next(5000));
  await refused;
});
