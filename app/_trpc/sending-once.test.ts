import { expect, test } from 'vitest';
import { sendingOnce } from './sending-once.ts';

/** A server that notes the keys it is sent, and whose next answers may be lost. */
function aServer() {
  const keys: (string | undefined)[] = [];
  const server = {
    keys,
    isLost: false,
    send: async (_input: object, { context }: { context?: { idempotencyKey: string } }) => {
      keys.push(context?.idempotencyKey);
      if (server.isLost) throw new Error('Failed to fetch');
      return keys.length;
    },
  };
  return server;
}

test('what is sent again after its answer was lost has the same key, and the next write another', async () => {
  const server = aServer();
  const once = sendingOnce();
  server.isLost = true;
  await expect(once({ slug: 'tone', revision: 1 }, server.send)).rejects.toThrow('Failed to fetch');
  await expect(once({ slug: 'tone', revision: 1 }, server.send)).rejects.toThrow('Failed to fetch');
  server.isLost = false;
  expect(await once({ slug: 'tone', revision: 1 }, server.send)).toBe(3);
  await once({ slug: 'tone', revision: 1 }, server.send);
  const [first, again, taken, next] = server.keys;
  expect(first).toMatch(/^[\da-f]{32}$/);
  expect([again, taken]).toEqual([first, first]);
  expect(next).not.toBe(first);
});

test('what was changed meanwhile is another write', async () => {
  const server = aServer();
  const once = sendingOnce();
  server.isLost = true;
  await once({ title: 'One' }, server.send).catch(() => {});
  server.isLost = false;
  await once({ title: 'Two' }, server.send);
  expect(new Set(server.keys).size).toBe(2);
});
