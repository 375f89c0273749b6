import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { testAuthSecret } from './session.ts';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Asks the site: `api('/api/projects?sort=top')`. */
export type Api = (path: string, init?: RequestInit) => Promise<Response>;

/** The pattern of each file that answers HTTP, the most particular first: '/api/projects/[slug]'. */
export const routePatterns: string[] = globSync('app/{api,health,metrics,uploads}/**/route.ts')
  .map((file) => file.slice('app'.length, -'/route.ts'.length))
  .sort((a, b) => particularity(b).localeCompare(particularity(a)));

/** The site's HTTP API in this process, by the files that Next serves, on the given database. */
export async function testApi(databaseUrl: string): Promise<{ api: Api; close: () => Promise<void> }> {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.stubEnv('AUTH_SECRET', testAuthSecret);
  const routes = await Promise.all(
    routePatterns.map(async (pattern) => ({
      matches: matcher(pattern),
      handlers: (await import(resolve(`app${pattern}/route.ts`))) as Record<string, Handler>,
    })),
  );
  const api: Api = async (path, init) => {
    const request = new Request(new URL(path, 'http://prova.test'), init);
    for (const { matches, handlers } of routes) {
      const params = matches(new URL(request.url).pathname);
      if (!params) continue;
      const isHead = request.method === 'HEAD';
      const response = await handlers[isHead ? 'GET' : request.method]?.(request, { params: Promise.resolve(params) });
      if (!response) throw new Error(`${path} has no ${request.method}`);
      return isHead ? new Response(null, response) : response;
    }
    throw new Error(`no route for ${path}`);
  };
  const { closeDatabase } = await import('../db.ts');
  const { closeCache } = await import('../site-cache.ts');
  const close = async () => {
    closeCache();
    await closeDatabase();
  };
  return { api, close };
}

type Answer = { status: number; version: number; data?: unknown; error?: unknown; headers: Headers };

/** Calls procedures by HTTP, as whoever the cookie signs in. */
export function caller(api: Api, cookie = '') {
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await api(path, init);
    const { status, headers } = response;
    const { result, error } = await response.json();
    return {
      status,
      version: Number(headers.get('x-prova-version') ?? 0),
      data: result?.data,
      error: error?.data,
      headers,
    };
  };
  return {
    query: (name: string, input: object = {}, headers: Record<string, string> = {}) =>
      call(`/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie, ...headers } }),
    mutate: (name: string, input: object, headers: Record<string, string> = {}) =>
      call(`/api/trpc/${name}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { cookie, 'content-type': 'application/json', ...headers },
      }),
  };
}

/** Text that sorts after that of a pattern with more gaps. */
function particularity(pattern: string): string {
  return pattern.replace(/\[?\[\.\.\.\w+\]\]?/g, ' ').replace(/\[\w+\]/g, '!');
}

function matcher(pattern: string): (pathname: string) => Record<string, string> | undefined {
  const source = pattern
    .replace(/\/\[\[\.\.\.(\w+)\]\]/g, '(?:/(?<$1>.*))?')
    .replace(/\[\.\.\.(\w+)\]/g, '(?<$1>.+)')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  const expression = new RegExp(`^${source}$`);
  return (pathname) => {
    const found = expression.exec(pathname);
    return found ? { ...found.groups } : undefined;
  };
}
