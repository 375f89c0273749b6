import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { vi } from 'vitest';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Asks the site: `api('/api/projects?sort=top')`. */
export type Api = (path: string, init?: RequestInit) => Promise<Response>;

/** The pattern of each file that answers HTTP, the most particular first: '/api/projects/[slug]'. */
export const routePatterns: string[] = globSync('app/{api,health,metrics}/**/route.ts')
  .map((file) => file.slice('app'.length, -'/route.ts'.length))
  .sort((a, b) => particularity(b).localeCompare(particularity(a)));

/** The site's HTTP API in this process, by the files that Next serves, on the given database. */
export async function testApi(databaseUrl: string): Promise<{ api: Api; close: () => Promise<void> }> {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  vi.stubEnv('LOG_LEVEL', 'silent');
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

/** Text that sorts after that of a pattern with more gaps. */
function particularity(pattern: string): string {
  return pattern.replace(/\[\[\.\.\.\w+\]\]/g, ' ').replace(/\[\w+\]/g, '!');
}

function matcher(pattern: string): (pathname: string) => Record<string, string> | undefined {
  const source = pattern.replace(/\/\[\[\.\.\.(\w+)\]\]/g, '(?:/(?<$1>.*))?').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  const expression = new RegExp(`^${source}$`);
  return (pathname) => {
    const found = expression.exec(pathname);
    return found ? { ...found.groups } : undefined;
  };
}
