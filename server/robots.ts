import { appUrl } from './env.ts';

/** `/robots.txt`: all pages, but not the endless ones of a search, nor the data that the pages hold already. */
export function robots(): Response {
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /search?',
    `Sitemap: ${new URL('/sitemap.xml', appUrl)}`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
