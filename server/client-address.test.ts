import { expect, test } from 'vitest';
import { clientAddress, clientAddressField, withClientAddress } from './client-address.ts';
import { inContext } from './request-context.ts';

const claiming = () =>
  new Request('http://127.0.0.1/api/auth/sign-in', {
    method: 'POST',
    headers: { [clientAddressField]: '6.6.6.6', 'content-type': 'application/json' },
    body: '{"a":1}',
  });

test('who asks is known wherever the work has got to, and told to libraries', async () => {
  await inContext({ clientAddress: '192.0.2.1' }, async () => {
    await Promise.resolve();
    expect(clientAddress()).toBe('192.0.2.1');
    const { method, headers } = withClientAddress(claiming());
    expect([method, headers.get(clientAddressField), headers.get('content-type')]).toEqual([
      'POST',
      '192.0.2.1',
      'application/json',
    ]);
    expect(await withClientAddress(claiming()).json()).toEqual({ a: 1 });
    const asByNext = new Proxy(claiming(), { get: (request, name) => Reflect.get(request, name, request) });
    expect(await withClientAddress(asByNext).json()).toEqual({ a: 1 });
  });
});

test('without our server before it, a request is not believed', () => {
  expect(clientAddress()).toBe('unknown');
  expect(withClientAddress(claiming()).headers.get(clientAddressField)).toBe('unknown');
});
