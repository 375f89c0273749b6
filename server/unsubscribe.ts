import { db } from './db.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';
import { isToken, unsubscribe } from './mail/unsubscribe.ts';

/**
 * `/api/mail/unsubscribe?token=…`, the address in `List-Unsubscribe` (RFC 8058). POST, by a mail program or by the form,
 * stops news by mail, and twice is as good as once. GET only shows the form, since programs that look for viruses open
 * every link. 404 for a token that is nobody's.
 */
export const unsubscribeRoute = methods({
  GET: (request) => answer(request, isToken, ask),
  POST: (request) => answer(request, unsubscribe, done),
});

async function answer(request: Request, act: typeof unsubscribe, page: string): Promise<Response> {
  try {
    const token = new URL(request.url).searchParams.get('token') ?? '';
    const isKnown = await act(db, token);
    if (!isKnown)
      throw new DomainError('NOT_FOUND', { message: 'This link is not one of ours, or its account is gone.' });
    return new Response(page, { headers });
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

const ask = page(
  'Get no more news by mail?',
  `<p>Prova will send you no more notifications and digests by mail. What concerns your account, such as a new password, still comes.</p>
<form method="post"><button>Get no more news by mail</button></form>`,
);

const done = page(
  'You get no more news by mail',
  '<p>You can ask for them again in your settings. <a href="/">To the site</a></p>',
);

/** Without styles and scripts, since it stands outside the site's pages. */
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1>
${body}
</main></body>
</html>
`;
}
