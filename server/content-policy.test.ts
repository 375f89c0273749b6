import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { hashesIn, withContentPolicy } from './content-policy.ts';
import { createFront } from './front/front.ts';
import { ask } from './front/testing/ask.ts';
import { listen, urlOf } from './front/testing/set-up.ts';
import { otherPolicy, plainPolicy, securityHeaders } from './security-headers.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const serve = async (answer: Answer, options = {}) =>
  urlOf(await listen(withContentPolicy(async (request, response) => void (await answer(request, response)), options)));

const sha = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const html = { 'content-type': 'text/html; charset=utf-8' };
const scripts = ['start()', 'self.__next_f.push([1,"été – 表"])'];
const page = `<html><script>${scripts[0]}</script><p>${'x'.repeat(70_000)}</p><script>${scripts[1]}</script></html>`;

/** In parts that cut scripts and characters in two. */
function sendInParts(response: ServerResponse): void {
  const bytes = Buffer.from(page);
  response.statusCode = 200;
  response.setHeader('content-type', html['content-type']);
  response.flushHeaders();
  for (let at = 0; at < bytes.length; at += 997) response.write(bytes.subarray(at, at + 997));
  response.end();
}

const policyOfPage = expect.stringContaining(
  `script-src 'self' '${sha(scripts[0] ?? '')}' '${sha(scripts[1] ?? '')}';`,
);

describe('a document', () => {
  test('that comes in parts goes out whole, with the hashes of its inline scripts', async () => {
    const url = await serve((_, response) => sendInParts(response));
    const { status, body, headers } = await ask(url, '/');
    expect({ status, body }).toEqual({ status: 200, body: page });
    expect(headers).toMatchObject({
      'content-security-policy': policyOfPage,
      'content-length': `${Buffer.byteLength(page)}`,
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  });

  test('of any size, status and way to be sent has its own', async () => {
    const large = `${page}${'y'.repeat(20 * 2 ** 20)}`;
    const url = await serve((request, response) => {
      if (request.url === '/large') response.writeHead(404, html).end(large);
      else response.writeHead(500, Object.entries(html).flat()).end('<script>only()</script>', 'utf8');
    });
    const answer = await ask(url, '/large');
    expect([answer.status, answer.body.length]).toEqual([404, large.length]);
    expect(answer.headers['content-security-policy']).toEqual(policyOfPage);
    const failed = await ask(url, '/');
    expect(failed.status).toBe(500);
    expect(failed.headers['content-security-policy']).toContain(`'${sha('only()')}'`);
  });

  test('has the same policy for HEAD, and no body', async () => {
    const url = await serve((_, response) => sendInParts(response));
    const { body, headers } = await ask(url, '/', { method: 'HEAD' });
    expect([body, headers['content-length']]).toEqual(['', `${Buffer.byteLength(page)}`]);
    expect(headers['content-security-policy']).toEqual(policyOfPage);
  });

  test('that breaks off has sent nothing, so that what stands before can answer', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, html);
      response.write('<html>');
      response.destroy();
    });
    await expect(ask(url, '/')).rejects.toThrow();
    const front = createFront({ origin: url });
    expect((await ask(urlOf(await listen(front.handle)), '/')).status).toBe(502);
    front.close();
  });

  test('is kept by the front with its policy, compressed too', async () => {
    let count = 0;
    const origin = await serve((_, response) => {
      count += 1;
      response.setHeader('surrogate-control', 'max-age=60');
      sendInParts(response);
    });
    const front = createFront({ origin });
    const url = urlOf(await listen(front.handle));
    await ask(url, '/');
    const coded = async () => (await ask(url, '/', { headers: { 'accept-encoding': 'br' } })).headers;
    await expect.poll(async () => (await coded())['content-encoding']).toBe('br');
    expect((await coded())['content-security-policy']).toEqual(policyOfPage);
    expect(count).toBe(1);
    front.close();
  });

  test('in development goes through as it comes, with leave for what Next does there', async () => {
    const url = await serve((_, response) => response.writeHead(200, html).end(page), { isDevelopment: true });
    const policy = (await ask(url, '/')).headers['content-security-policy'];
    expect(policy).toContain("'unsafe-eval'");
    expect(policy).toContain('ws:');
  });
});

describe('another answer', () => {
  test('goes through part by part, and may do nothing', async () => {
    const { promise: isRead, resolve: read } = Promise.withResolvers<void>();
    const url = await serve(async (_, response) => {
      response.setHeader('content-type', 'text/x-component');
      response.write('first');
      await isRead;
      response.end('second');
    });
    const response = await fetch(url);
    expect(response.headers.get('content-security-policy')).toBe(otherPolicy);
    const parts: string[] = [];
    for await (const part of response.body ?? []) {
      parts.push(Buffer.from(part).toString());
      read();
    }
    expect(parts).toEqual(['first', 'second']);
  });

  test('keeps a policy of its own, but not the one of plain `next start`', async () => {
    const url = await serve((request, response) => {
      const policy = request.url === '/own' ? 'sandbox' : plainPolicy;
      response.setHeader('content-security-policy', policy).end('x');
    });
    expect((await ask(url, '/own')).headers['content-security-policy']).toBe('sandbox');
    const { headers } = await ask(url, '/');
    expect([headers['content-security-policy'], headers['content-length']]).toEqual([otherPolicy, '1']);
  });

  test('of 304 says no policy: the one of the stored bytes stays', async () => {
    const url = await serve((_, response) => response.writeHead(304, { 'content-security-policy': plainPolicy }).end());
    expect((await ask(url, '/')).headers).not.toHaveProperty('content-security-policy');
  });
});

test('only inline scripts that run are hashed, each once', () => {
  const document = `
    <script src="/a.js"></script><script async src='/b.js'>x</script>
    <script type="application/json" data-a="1 > 0">{}</script><script type=application/ld+json>{}</script>
    <script id="src">one()</script><script type="module">two()</script><SCRIPT nonce='>'>three()</SCRIPT >
    <script>one()</script><script></script>`;
  expect(hashesIn(Buffer.from(document))).toEqual(['one()', 'two()', 'three()'].map(sha));
});

test('a site on https asks for https from then on', () => {
  expect(securityHeaders('https://prova.example')).toHaveProperty('strict-transport-security');
  expect(securityHeaders('http://127.0.0.1:3000')).not.toHaveProperty('strict-transport-security');
});
