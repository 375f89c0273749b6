import { expect, test } from 'vitest';
import { ask } from '../front/testing/ask.ts';
import { listen, urlOf } from '../front/testing/set-up.ts';
import { localeOf } from './locale.input.ts';
import { withLocaleField } from './locale-field.ts';

test.each([
  [{}, 'en'],
  [{ cookie: 'prova.locale=de' }, 'de'],
  [{ cookie: 'a=1; prova.locale=de; b=2' }, 'de'],
  [{ cookie: 'other.prova.locale=de' }, 'en'],
  [{ cookie: 'prova.locale=xx' }, 'en'],
  [{ field: 'de', cookie: 'prova.locale=en' }, 'de'],
  [{ field: 'xx' }, 'en'],
  [{ field: null, cookie: null }, 'en'],
])('%o asks for %s', (fields, locale) => {
  expect(localeOf(fields)).toBe(locale);
});

test('what stands behind sees one field for each language, whatever was sent', async () => {
  const server = await listen(
    withLocaleField(({ headers, rawHeaders }, response) => {
      const raw = rawHeaders.filter((_, at) => at % 2 === 0).filter((name) => name.toLowerCase() === 'x-prova-locale');
      response.end(`${headers['x-prova-locale']} ${raw.length}`);
    }),
  );
  const asked = async (headers: Record<string, string>) => (await ask(urlOf(server), '/', { headers })).body;
  expect(await asked({})).toBe('undefined 0');
  expect(await asked({ 'X-Prova-Locale': 'xx' })).toBe('undefined 0');
  expect(await asked({ 'X-Prova-Locale': 'en' })).toBe('undefined 0');
  expect(await asked({ 'X-Prova-Locale': 'de', cookie: 'prova.locale=en' })).toBe('de 1');
  expect(await asked({ cookie: 'prova.locale=de' })).toBe('de 1');
  expect(await asked({ cookie: `prova.locale=${'x'.repeat(100)}` })).toBe('undefined 0');
});
