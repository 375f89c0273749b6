import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { counting, setUp } from './testing/set-up.ts';

const shared = { 'cache-control': 'max-age=60', etag: '"a"' };

describe('HEAD', () => {
  test('is answered from what a GET has stored', async () => {
    const { get, ask, seen } = await setUp(counting(shared));
    await get('/');
    const answer = await ask('/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '', headers: { 'content-length': '1', etag: '"a"', age: '0' } });
    expect((await ask('/', { method: 'HEAD', headers: { 'if-none-match': '"a"' } })).status).toBe(304);
    expect(seen).toHaveLength(1);
  });

  test('is sent on where nothing is stored, and leaves nothing', async () => {
    const { get, ask, seen } = await setUp(counting(shared));
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await get('/')).body).toBe('2');
    expect(seen[0]?.method).toBe('HEAD');
  });
});

describe('Range', () => {
  test('is left to the origin, and leaves nothing', async () => {
    const { get, seen } = await setUp((request, response) => {
      const isPart = request.headers.range !== undefined;
      response.writeHead(isPart ? 206 : 200, { ...shared, ...(isPart && { 'content-range': 'bytes 0-1/5' }) });
      response.end(isPart ? 'wh' : 'whole');
    });
    const part = () => get('/', { range: 'bytes=0-1', 'if-range': '"a"' });
    expect(await part()).toMatchObject({ status: 206, body: 'wh' });
    expect((await get('/')).body).toBe('whole');
    expect(await part()).toMatchObject({ status: 206, body: 'wh' });
    expect((await get('/')).body).toBe('whole');
    expect(seen).toHaveLength(3);
    expect(seen[0]?.headers).toMatchObject({ range: 'bytes=0-1', 'if-range': '"a"' });
  });
});

describe('bodies that stream', () => {
  test('come as they are written, shared or not', async () => {
    for (const control of ['max-age=60', 'no-store']) {
      const { promise: read, resolve: goOn } = Promise.withResolvers<void>();
      const { url } = await setUp(async (_request, response) => {
        response.writeHead(200, { 'cache-control': control, 'content-type': 'text/event-stream' });
        response.write('first');
        await read;
        response.end('second');
      });
      const answer = await open(url);
      expect(`${(await once(answer, 'data'))[0]}`).toBe('first');
      goOn();
      expect(`${(await once(answer, 'data'))[0]}`).toBe('second');
    }
  });

  test('the head comes before the first byte of the body', async () => {
    const { promise: headRead, resolve: goOn } = Promise.withResolvers<void>();
    const { url } = await setUp(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
      await headRead;
      response.end('late');
    });
    const answer = await open(url);
    expect(answer.headers['content-type']).toBe('text/event-stream');
    goOn();
    expect(`${(await once(answer, 'data'))[0]}`).toBe('late');
  });

  test.each(['no-store', 'max-age=60'])(
    '%s: a slow reader holds back the origin',
    { timeout: 30_000 },
    async (control) => {
      const chunk = Buffer.alloc(2 ** 16);
      const total = 1000;
      let written = 0;
      const { url } = await setUp(
        async (_request, response) => {
          response.writeHead(200, { 'cache-control': control });
          for (written = 0; written < total; written += 1) if (!response.write(chunk)) await once(response, 'drain');
          response.end();
        },
        { maxBodyBytes: 2 ** 18 },
      );
      const answer = await open(url);
      answer.pause();
      let before = -1;
      await expect
        .poll(
          () => {
            const isStill = written === before;
            before = written;
            return isStill;
          },
          { interval: 100 },
        )
        .toBe(true);
      expect(written).toBeLessThan(total / 2);
      let sizeBytes = 0;
      for await (const part of answer) sizeBytes += part.length;
      expect(sizeBytes).toBe(chunk.length * total);
    },
  );

  test('a reader that leaves ends the answer at the origin', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const { url } = await setUp((_request, response) => {
      response.writeHead(200, { 'cache-control': 'no-store' }).write('data');
      response.once('close', end);
    });
    const answer = await open(url);
    answer.on('error', () => {});
    answer.destroy();
    await ended;
    expect(answer.destroyed).toBe(true);
  });

  test('a reader that leaves before the answer begins ends the request at the origin', async () => {
    const { promise: left, resolve } = Promise.withResolvers<void>();
    const { url, seen } = await setUp((_request, response) => void response.once('close', resolve));
    const request = http.request(url, { method: 'POST', agent: false }).on('error', () => {});
    request.end('x');
    await expect.poll(() => seen.length).toBe(1);
    request.destroy();
    await left;
    expect(seen[0]?.complete).toBe(true);
  });

  test('a large body goes through whole and is not stored, whether or not its size is told', async () => {
    const body = 'x'.repeat(5000);
    for (const told of [{ 'content-length': 5000 }, {}]) {
      const { get, front, seen } = await setUp(
        (_request, response) => {
          response.writeHead(200, { ...shared, ...told });
          response.write(body.slice(0, 3000));
          response.end(body.slice(3000));
        },
        { maxBodyBytes: 4000 },
      );
      expect((await get('/')).body).toBe(body);
      expect((await get('/')).body).toBe(body);
      expect(seen).toHaveLength(2);
      expect(front.stats()).toMatchObject({ entries: 0, bytes: 0 });
    }
  });
});

describe('bodies of requests', () => {
  test.each([{ 'content-length': '6' }, { 'transfer-encoding': 'chunked' }])('go through with %j', async (framing) => {
    const { ask } = await setUp(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      response.end(`${request.method} ${Buffer.concat(parts)} ${request.headers['content-type']}`);
    });
    const headers = { ...framing, 'content-type': 'text/x-b' };
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'GET'])
      expect((await ask('/', { method, headers, body: 'abc123' })).body).toBe(`${method} abc123 text/x-b`);
  });

  test('an upload that breaks off breaks off at the origin', async () => {
    const { promise: broken, resolve } = Promise.withResolvers<boolean>();
    const { url, seen } = await setUp((request) => {
      request.on('error', () => resolve(request.complete)).resume();
    });
    const request = http.request(url, { method: 'POST', headers: { 'content-length': 100 } });
    request.on('error', () => {});
    request.write('half');
    await expect.poll(() => seen.length).toBe(1);
    request.destroy();
    expect(await broken).toBe(false);
  });

  test.each(['nothing', 'some'])('whoever listens only once all is sent hears who has read %s of it', async (what) => {
    const { url } = await setUp((request, response) => {
      if (request.method === 'GET') return void response.end('next');
      if (what === 'nothing') response.writeHead(413).end('too much');
      else request.once('readable', () => response.writeHead(413).end('too much'));
    });
    const client = connect(Number(new URL(url).port));
    const size = 16 * 2 ** 20;
    client.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${size}\r\n\r\n`);
    await new Promise((sent) => client.write(Buffer.alloc(size), sent));
    client.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    const answers = await text(client);
    expect(answers).toMatch(/^HTTP\/1.1 413 .*\r\n\r\n.*too much.*HTTP\/1.1 200 .*next/s);
  });

  test('whoever goes on sending for long after the answer is cut off', async () => {
    const { url, clock } = await setUp((_request, response) => void response.writeHead(413).end('too much'));
    const client = connect(Number(new URL(url).port)).on('error', () => {});
    const closed = new Promise((resolve) => client.once('close', resolve));
    client.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nendless');
    expect(`${(await once(client, 'data'))[0]}`).toMatch(/^HTTP\/1.1 413 /);
    clock.advance(29_000);
    await new Promise((sent) => client.write('still', sent));
    clock.advance(1000);
    await closed;
  });
});

function open(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    http.get(url, { agent: false }, resolve).on('error', reject);
  });
}
