import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from './env.ts';
import { DomainError } from './errors.ts';
import { errorResponse, methods } from './http.ts';

/** `GET /sw.js`: the service worker that was bundled with this build; 404 where none was, as in development. */
export const workerRoute = methods({
  async GET() {
    try {
      return new Response(await readFile(file), { headers });
    } catch {
      return errorResponse(new DomainError('NOT_FOUND'));
    }
  },
});

/** As next.config.ts names the folder of a build. */
const folder = env.PROVA_BUILD ? `.next-${env.PROVA_BUILD}` : '.next';
const file = join(/* turbopackIgnore: true */ process.cwd(), folder, 'sw.js');

const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  // A worker that is out of date serves files that are out of date.
  'cache-control': 'no-cache',
  'service-worker-allowed': '/',
};
