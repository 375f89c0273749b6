import type { IncomingMessage, RequestListener } from 'node:http';
import { defaultLocale } from '#db/vocabulary.ts';
import { fieldOf } from '../front/headers.ts';
import { localeCookie, localeField, localeOf } from './locale.input.ts';

/**
 * Says a request's language in one field, which chooses among the documents that the front keeps: what cookies or fields
 * hold beside a language that the site speaks makes no document of its own.
 */
export function withLocaleField(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { headers } = request;
    // Most say nothing of it, and pay nothing for it.
    if (headers[localeField] !== undefined || headers.cookie?.includes(localeCookie)) sayLocale(request);
    handle(request, response);
  };
}

function sayLocale({ headers, rawHeaders }: IncomingMessage): void {
  const locale = localeOf({ field: fieldOf(headers, localeField), cookie: headers.cookie });
  for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
    if (rawHeaders[at]?.toLowerCase() === localeField) rawHeaders.splice(at, 2);
  if (locale === defaultLocale) delete headers[localeField];
  else {
    headers[localeField] = locale;
    rawHeaders.push(localeField, locale);
  }
}
