import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { QueueFullError } from '#db/queue.ts';
import { domainErrorOf } from './domain-error-of.ts';
import { DomainError, errorTable } from './errors.ts';
import { type Api, testApi } from './testing/api.ts';
import { trpcErrorOf } from './trpc.ts';

const wrapped = (cause: unknown) => new Error('Failed query', { cause });
const withCode = (code: string) => Object.assign(new Error('from below'), { code });

describe('what was thrown becomes what the caller may know', () => {
  const own = new DomainError('CHAIN_NOT_FOUND', { slug: 'x' });
  test.each<[string, unknown, string]>([
    ['our own', own, 'CHAIN_NOT_FOUND'],
    ['our own, wrapped', wrapped(own), 'CHAIN_NOT_FOUND'],
    ['a full queue', wrapped(new QueueFullError(1)), 'OVERLOADED'],
    ['a statement that took too long', wrapped(withCode('57014')), 'OVERLOADED'],
    ['a database that is away', wrapped(withCode('ECONNREFUSED')), 'OVERLOADED'],
    ['a broken rule of the database', wrapped(withCode('23505')), 'INTERNAL'],
    ['bad input', z.object({ a: z.string() }).safeParse({}).error, 'INVALID_INPUT'],
    ['bad output, which is our fault', wrapped(z.string().safeParse(1).error), 'INTERNAL'],
    ['an unknown procedure', new TRPCError({ code: 'NOT_FOUND' }), 'NOT_FOUND'],
    ['a body that is no JSON', new TRPCError({ code: 'PARSE_ERROR' }), 'INVALID_INPUT'],
    ['a body of another type', new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' }), 'NOT_JSON'],
    ['a caller who has left', new TRPCError({ code: 'CLIENT_CLOSED_REQUEST' }), 'INVALID_INPUT'],
    ['a gateway of tRPC that fails', new TRPCError({ code: 'BAD_GATEWAY' }), 'INTERNAL'],
    ['anything else', 'a string', 'INTERNAL'],
  ])('%s', (_, thrown, code) => {
    expect(domainErrorOf(thrown).code).toBe(code);
  });

  test('nothing of what broke inside is told', () => {
    const { body } = domainErrorOf(wrapped(withCode('23505')));
    expect(body).toEqual({ code: 'INTERNAL', message: errorTable.INTERNAL.message });
  });

  test('tRPC gets the code of the table', () => {
    expect(trpcErrorOf(wrapped(new QueueFullError(1)))).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });
});

describe('without a database', () => {
  let api: Api;
  let close = async () => {};
  beforeAll(async () => {
    ({ api, close } = await testApi('postgres://nobody@127.0.0.1:1/none'));
  });
  afterAll(() => close());

  test.each([['/api/projects'], ['/api/trpc/feed.list'], ['/api/trpc/feed.list?batch=1&input=%7B%220%22%3A%7B%7D%7D']])(
    '%s is 503 and says when to come back',
    async (path) => {
      const response = await api(path);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await response.text()).toContain('"code":"OVERLOADED"');
    },
  );

  test('the process is alive, but not ready', async () => {
    expect((await api('/health')).status).toBe(200);
    expect((await api('/health?ready')).status).toBe(503);
  });
});
