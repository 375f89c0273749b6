import { createTranslator } from 'next-intl';
import type { Locale } from '#db/vocabulary.ts';
import german from '#messages/de/unsubscribe.json';
import english from '#messages/en/unsubscribe.json';
import { db } from './db.ts';
import { errorResponse, methods } from './http.ts';
import { localeField, localeOf } from './locale/locale.input.ts';
import { readerOf, unsubscribe } from './mail/unsubscribe.ts';
import { siteCommit } from './site-commit.ts';

/**
 * `/api/mail/unsubscribe?token=…`, the address in `List-Unsubscribe` (RFC 8058). POST, by a mail program or by the form,
 * stops news by mail, and twice is as good as once. GET only shows the form, since programs that look for viruses open
 * every link. Both are in the language of whoever was written to. 404 for a token that is nobody's.
 */
export const unsubscribeRoute = methods({
  GET: (request) => answer(request, (token) => readerOf(db, token), ask),
  POST: (request) => answer(request, stop, done),
});

const stop = async (token: string) => (await siteCommit((tx) => unsubscribe(tx, token))).result;

type Act = (token: string) => Promise<Locale | undefined>;

async function answer(request: Request, act: Act, page: (locale: Locale) => string): Promise<Response> {
  try {
    const token = new URL(request.url).searchParams.get('token') ?? '';
    const locale = await act(token);
    if (locale) return new Response(page(locale), { headers });
    return new Response(unknown(readersOwn(request)), { status: 404, headers });
  } catch (error) {
    return errorResponse(error);
  }
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

// Compiled by Next, as those of pages are: plain Node would want to be told that they are JSON.
const words: Record<Locale, typeof english> = { en: english, de: german as unknown as typeof english };
const wordsIn = (locale: Locale) => createTranslator({ locale, messages: words[locale] });

const site = (text: string) => `<a href="/">${text}</a>`;
/** Of a link that was written to nobody, only what the browser wants is known. */
const readersOwn = ({ headers }: Request) =>
  localeOf({ field: headers.get(localeField), cookie: headers.get('cookie') });

function ask(locale: Locale): string {
  const t = wordsIn(locale);
  return page(locale, {
    title: t('ask'),
    body: `<p>${t('askAbout')}</p>
<form method="post"><button>${t('stop')}</button></form>`,
  });
}

function done(locale: Locale): string {
  const t = wordsIn(locale);
  return page(locale, {
    title: t('done'),
    body: `<p>${t.markup('doneAbout', { site })}</p>`,
  });
}

function unknown(locale: Locale): string {
  const t = wordsIn(locale);
  return page(locale, { title: t('unknown'), body: `<p>${t.markup('unknownAbout', { site })}</p>` });
}

/** Without styles and scripts, since it stands outside the site's pages. */
function page(locale: Locale, { title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body>
</html>
`;
}
