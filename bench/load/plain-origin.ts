import { createServer } from 'node:http';
import { argv } from 'node:process';

/**
 * `node bench/load/plain-origin.ts PORT`: stands in for the site where only what is before it is measured. Answers the
 * addresses of the public reads in their size and with their fields; what is a person's own is private.
 */
createServer(({ url = '' }, response) => {
  const isPersonal = url.startsWith('/api/prefetch/');
  const body = JSON.stringify({ url, items: Array.from({ length: itemsOf(url) }, (_, index) => project(url, index)) });
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    etag: `"${Buffer.from(url).toString('base64url').slice(-16)}"`,
    ...(isPersonal ? { 'cache-control': 'private, no-store' } : shared),
  });
  response.end(body);
}).listen(Number(argv[2]), '127.0.0.1', () => process.send?.('ready'));

const shared = {
  'cache-control': 'public, max-age=0, must-revalidate',
  'cdn-cache-control': 'max-age=60, stale-while-revalidate=600',
  'surrogate-control': 'max-age=3600, stale-while-revalidate=86400',
  'surrogate-key': 'projects',
  'cache-status': 'core; hit; detail=l1',
};

/** A page is 20 cards, one thing about as much as four of them. */
function itemsOf(url: string): number {
  return /^\/api\/(?:projects|users|chains)\/|^\/api\/prefetch\//.test(url) ? 4 : 20;
}

function project(url: string, index: number) {
  const seed = `${url} ${index} `;
  return {
    slug: `project-${index}`,
    title: seed.slice(0, 60),
    tagline: seed.repeat(4).slice(0, 120),
    categories: ['developer-tools', 'design'],
    technologies: ['typescript', 'postgresql', 'redis'],
    proofScore: (index * 7) % 100,
    upCount: index * 31,
    commentCount: index * 3,
    publishedAt: '2026-01-01T00:00:00.000Z',
    owner: { username: `person_${index}`, displayName: `Person ${index}`, avatarUrl: null },
  };
}
