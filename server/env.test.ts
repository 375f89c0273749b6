import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Environment } from './env.ts';

test("the README's table names every variable with its default and meaning", async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const section = readme.slice(readme.indexOf('## Environment'), readme.indexOf('## Where things are'));
  expect(section.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows());
});

test.each(['0x10', '1e3', 'http', '-1', '70000', '99999999999999999999'])('PORT %s is no port', (PORT) => {
  const [issue] = Environment.safeParse({ PORT }).error?.issues ?? [];
  expect(issue?.message).toBe('must be a whole number from 0 to 65535');
});

test('numbers of the environment are taken by their digits', () => {
  expect(Environment.parse({ WORKERS: '2' })).toMatchObject({ PORT: 3000, WORKERS: 2, API_LIMIT_PER_MINUTE: 600 });
  expect(Environment.safeParse({ WORKERS: '0' }).error?.issues).toMatchObject([
    { path: ['WORKERS'], message: 'must be a whole number from 1 on' },
  ]);
});

test.each([
  ['https://prova.example', 'https://prova.example'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ['ftp://prova.example', undefined],
  ['javascript:alert(1)', undefined],
  ['https://prova.example/community', undefined],
  ['prova.example', undefined],
])('APP_URL %s is taken as %s', (given, address) => {
  expect(Environment.safeParse({ APP_URL: given }).data?.APP_URL).toBe(address);
});

test.each([
  [
    { S3_ENDPOINT: 'https://s3.prova.example', S3_BUCKET: 'up' },
    'S3_ENDPOINT',
    'does nothing without S3_ACCESS_KEY_ID',
  ],
  [{ GITHUB_CLIENT_SECRET: 'x' }, 'GITHUB_CLIENT_SECRET', 'does nothing without GITHUB_CLIENT_ID'],
  [{ S3_ENDPOINT: 'ftp://s3.prova.example' }, 'S3_ENDPOINT', 'must be an address such as https://s3.example.org'],
  [{ SMTP_URL: 'smtps://' }, 'SMTP_URL', 'must be an address such as smtps://USER:PASSWORD@HOST'],
  [{ MAIL_FROM: 'Prova' }, 'MAIL_FROM', "must be an address such as 'Prova <prova@example.org>'"],
  [{ CACHE_WARMER_INTERVAL: '99999999' }, 'CACHE_WARMER_INTERVAL', 'must be a whole number from 1 to 2147483'],
])('%j is refused', (given, name, message) => {
  const [issue] = Environment.safeParse(given).error?.issues ?? [];
  expect(issue).toMatchObject({ path: [name], message });
});

/** The rows that the README must hold; a failing test prints them. */
function rows(): string[] {
  const { properties = {} } = z.toJSONSchema(Environment, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { default: fallback, description } = property as { default?: string | number; description?: string };
    return `| \`${name}\` | ${fallback === undefined ? '' : `\`${fallback}\``} | ${description} |`;
  });
}
