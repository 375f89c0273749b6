import type { IncomingMessage } from 'node:http';
import type { RawHeaders } from './front/headers.ts';
import { likelyNext } from './odds/known-odds.ts';
import { publicPathOf } from './odds/public-page.input.ts';

/** The field by which a read's answer says which pages most visitors open after the page that it is for. */
const likelyNextField = 'x-prova-next';

/**
 * Says with each public read, and each document of a public page, where most go from there. It is said beside the answer
 * and not in it, whether that comes out of memory or not: so bytes and ETag are those that they were, and the odds those
 * of now. Scripts cannot read a document's own fields but `Server-Timing`, so there it is said in that.
 */
export function likelyNextFields(request: IncomingMessage): RawHeaders {
  if (request.method !== 'GET') return nothing;
  const isDocument = request.headers['sec-fetch-dest'] === 'document';
  const path = isDocument ? publicPathOf(request.url ?? '') : pageOfRead(request);
  const next = path && likelyNext(path);
  if (!next) return nothing;
  return isDocument ? ['Server-Timing', `next;desc="${next}"`] : [likelyNextField, next];
}

const nothing: RawHeaders = [];

/** The page that a read is for: '/projects/a' for `project.bySlug` and for `/api/projects/a`. */
function pageOfRead({ url = '' }: IncomingMessage): string | undefined {
  const [, procedure, input = ''] = /^\/api\/trpc\/([\w.]+)(?:\?input=([^&]*))?/.exec(url) ?? [];
  if (!procedure) return url.startsWith('/api/') ? publicPathOf(url.slice('/api'.length)) : undefined;
  const page = pages.get(procedure);
  if (!page?.includes(':')) return page;
  const names = new Map<string, string>();
  for (const [, field = '', name = ''] of input.matchAll(/%22(\w+)%22(?:%3A|:)%22([\w-]+)%22/gi))
    names.set(field, name);
  return publicPathOf(page.replace(/:(\w+)/g, (_, field) => names.get(field) ?? ''));
}

/** With the fields of the read's input that name it. */
const pages = new Map([
  ['feed.list', '/'],
  ['project.bySlug', '/projects/:slug'],
  ['profile.byUsername', '/users/:username'],
  ['investors.byUsername', '/investors/:username'],
  ['investors.list', '/investors'],
  ['leaderboard.projects', '/leaderboard'],
  ['chain.list', '/chains'],
  ['chain.bySlug', '/chains/:slug'],
  ['post.bySlug', '/chains/:slug/posts/:post'],
  ['event.list', '/events'],
  ['event.bySlug', '/events/:slug'],
  ['search.all', '/search'],
]);
