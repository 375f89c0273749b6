import type { RequestListener } from 'node:http';
import { fieldOf } from '../front/headers.ts';
import { defaultLocale, localeField, localeOf } from './locale.input.ts';

/**
 * Says a request's language in one field, which chooses among the documents that the front keeps: what cookies or fields
 * hold beside a language that the site speaks makes no document of its own.
 */
export function withLocaleField(handle: RequestListener): RequestListener {
  return (request, response) => {
    const { headers, rawHeaders } = request;
    const locale = localeOf({ field: fieldOf(headers, localeField), cookie: headers.cookie });
    const isSaid = headers[localeField] !== undefined;
    if (isSaid)
      for (let at = rawHeaders.length - 2; at >= 0; at -= 2)
        if (rawHeaders[at]?.toLowerCase() === localeField) rawHeaders.splice(at, 2);
    if (locale === defaultLocale) delete headers[localeField];
    else {
      headers[localeField] = locale;
      rawHeaders.push(localeField, locale);
    }
    handle(request, response);
  };
}
