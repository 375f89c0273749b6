import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import next from 'next';
import { closeDatabase } from './db.ts';
import { withDocumentStatus } from './document-status.ts';
import { appUrl, env } from './env.ts';
import { onShutdown, reportReady } from './lifecycle.ts';
import { log } from './log.ts';
import { closeRedis } from './redis.ts';
import { keepWorkers } from './workers.ts';

// The process's entry. With WORKERS above 1 this process only keeps that many others, which share the port.
if (env.WORKERS > 1 && cluster.isPrimary) keepWorkers(env.WORKERS);
else await serve();

/** Serves the site on HOST and PORT until the process is told to end. */
async function serve(): Promise<void> {
  const startedAt = performance.now();
  const server = createServer();
  const site = next({ dev: env.NODE_ENV !== 'production', hostname: env.HOST, port: env.PORT, httpServer: server });
  await site.prepare();
  const answer = withDocumentStatus(site.getRequestHandler());
  server.on('request', (request, response) => void answer(request, response));
  await listening(server);

  onShutdown(async () => {
    await drained(server);
    await site.close();
    await closeDatabase();
    closeRedis();
    log.info('ended');
  });
  log.info({ url: appUrl, node: process.version, tookMs: Math.round(performance.now() - startedAt) }, 'listening');
  reportReady();
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
}

/** Takes no more connections and resolves when the last answer is sent, or 10 s later. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Connections that browsers keep open end as soon as nothing is on its way on them.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), 10_000);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}
