import type { RequestListener } from 'node:http';
import { appUrl } from './env.ts';

/** Names of this machine. */
const ownNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A site on one's own machine can be opened by several names, each of which is another site to the browser: sessions of
 * one are unknown to the other, and its writes are refused. So pages that are opened by another name go to that of APP_URL.
 */
export function withOneHost(listener: RequestListener, site = new URL(appUrl)): RequestListener {
  if (!ownNames.includes(site.hostname)) return listener;
  return (request, response) => {
    const isPage = request.method === 'GET' && request.headers['sec-fetch-mode'] === 'navigate';
    const asked = isPage ? URL.parse(`http://${request.headers.host}`) : null;
    const isOther = asked && asked.host !== site.host && asked.port === site.port && ownNames.includes(asked.hostname);
    if (!isOther) return listener(request, response);
    response.writeHead(307, { location: site.origin + request.url, 'cache-control': 'no-store' }).end();
  };
}
