import { afterEach, expect, test, vi } from 'vitest';
import { keptAtField } from '#app/_device/kept-fields.ts';
import { documentForNobody, isIn } from './documents.ts';

const documentIn = (locale: string) =>
  new Response(`<!DOCTYPE html><html lang="${locale}" dir="ltr"><head><link lang="fr">`, {
    headers: { 'content-type': 'text/html', [keptAtField]: `${Date.now()}` },
  });
const cacheWith = (kept?: Response) => ({ match: async () => kept }) as unknown as Cache;

afterEach(() => vi.unstubAllGlobals());

test('a kept document knows its language', async () => {
  const kept = documentIn('de');
  expect(await Promise.all(['de', 'en', 'fr'].map((locale) => isIn(locale, kept)))).toEqual([true, false, false]);
  expect(await kept.text()).toContain('lang="de"');
  expect(await isIn('de', undefined)).toBe(false);
});

test('what was kept a moment ago is asked for again only in another language', async () => {
  const fetched = vi.fn<typeof fetch>(async () => documentIn('de'));
  vi.stubGlobal('fetch', fetched);
  const page = { pathname: '/offline', locale: 'de' };
  expect(await documentForNobody(cacheWith(documentIn('de')), page)).toBeUndefined();
  expect(fetched).not.toHaveBeenCalled();
  expect(await isIn('de', await documentForNobody(cacheWith(documentIn('en')), page))).toBe(true);
  expect(fetched).toHaveBeenCalledTimes(1);
});
