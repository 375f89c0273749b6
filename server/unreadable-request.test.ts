import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from './front/testing/set-up.ts';
import { answerUnreadable } from './unreadable-request.ts';

/** A connection to a server that begins an answer and leaves it open where its path is `/long`. */
async function connection(): Promise<Socket> {
  const server = await listen((request, response) => {
    if (request.url === '/long') response.write('begun');
    else response.end('answered');
  });
  answerUnreadable(server);
  const address = server.address();
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  return socket;
}

const [unreadable, tooLarge] = ['The request cannot be read.', 'The fields of the request are too large.'];

test.each([
  { what: 'garbage', lines: ['garbage'], refusal: [400, unreadable] },
  { what: 'a path in raw UTF-8', lines: ['GET /größe HTTP/1.1', 'host: x'], refusal: [400, unreadable] },
  { what: 'a line that is no field', lines: ['GET / HTTP/1.1', 'no field'], refusal: [400, unreadable] },
  {
    what: 'a field above the limit',
    lines: ['GET / HTTP/1.1', 'host: x', `cookie: ${'x'.repeat(20_000)}`],
    refusal: [431, tooLarge],
  },
])('$what is refused in our words, and the connection ends', async ({ lines, refusal: [status, message] }) => {
  const socket = await connection();
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  expect(JSON.parse(body)).toEqual({ code: 'INVALID_INPUT', message });
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  for (const field of ['content-type: application/json', 'connection: close', 'x-content-type-options: nosniff'])
    expect(head).toContain(field);
});

test('so is what follows a whole answer; amid one the connection just ends', async () => {
  const after = await connection();
  after.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [first] = await once(after, 'data');
  expect(`${first}`).toContain('answered');
  after.write('garbage\r\n\r\n');
  expect(await text(after)).toContain('The request cannot be read.');
  const amid = await connection();
  amid.write('GET /long HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(amid, 'data');
  amid.write('garbage\r\n\r\n');
  expect(await text(amid)).not.toContain('HTTP/1.1 400');
});
