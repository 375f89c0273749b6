import './tell-bad-environment.ts';
import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import next from 'next';
import { openApiLimit, withApiLimit } from './api-limit.ts';
import { documentContextOf } from './caller.ts';
import { clientAddressField, proxies } from './client-address.ts';
import { withContentPolicy } from './content-policy.ts';
import { closeDatabase, db } from './db.ts';
import { lookFields, withDocumentLooks } from './document-looks.ts';
import { withDocumentStatus } from './document-status.ts';
import { appUrl, env } from './env.ts';
import { fieldOf } from './front/headers.ts';
import { listenPrivately } from './front/private-origin.ts';
import { shutDown } from './front/shutdown.ts';
import { flushGatherings } from './gathering.ts';
import { onShutdown, reportReady } from './lifecycle.ts';
import { likelyNextFields } from './likely-next.ts';
import { withLive } from './live-http.ts';
import { withLocaleField } from './locale/locale-field.ts';
import { log } from './log.ts';
import { withOneHost } from './one-host.ts';
import { keepRelaying } from './outbox/relay.ts';
import { closeRedis } from './redis.ts';
import { inContext } from './request-context.ts';
import { withCheckedRequestLine } from './request-line.ts';
import { withSharedDocuments } from './shared-documents.ts';
import { closeCache, siteCache } from './site-cache.ts';
import { openFront } from './site-front.ts';
import { keepSiteJobs } from './site-jobs.ts';
import { siteLive } from './site-live.ts';
import { noteTold } from './speed/told.ts';
import { answerUnreadable } from './unreadable-request.ts';
import { keepWarm } from './warm/schedule.ts';
import { keepWorkers, workerCount } from './workers.ts';

/** How long a balancer has to notice that this process leaves, and how long what it has begun may take. */
const lingerMs = 500;
const graceMs = 10_000;
/** Longer than balancers keep an idle connection, so that it is they who end it. */
const keepAliveMs = 75_000;

// The process's entry. With WORKERS above 1 this process only keeps that many others, which share the port.
const workers = cluster.isPrimary ? workerCount(env) : 1;
if (workers > 1) keepWorkers(workers);
else await serve();

/** Serves the site on HOST and PORT until the process is told to end. */
async function serve(): Promise<void> {
  const startedAt = performance.now();
  const isProduction = env.NODE_ENV === 'production';
  const server = createServer({ keepAliveTimeout: keepAliveMs });
  answerUnreadable(server);
  const address = { hostname: env.HOST, port: env.PORT };
  // In production Next would end what offers an upgrade, which a server that makes none leaves unheard (RFC 9110, 7.8).
  const site = next(isProduction ? address : { dev: true, ...address, httpServer: server });
  await site.prepare();
  const documents = withDocumentStatus(withSharedDocuments(site.getRequestHandler()));
  const answer = withContentPolicy(documents, { isDevelopment: !isProduction });
  const handle: RequestListener = (request, response) => {
    const { headers } = request;
    const clientAddress = fieldOf(headers, clientAddressField);
    const context = { requestId: randomUUID(), clientAddress, ...documentContextOf(headers.cookie) };
    void inContext(context, () => answer(request, response));
  };

  const stopRelaying = keepRelaying({ db, cache: siteCache, onTold: noteTold }, (err) =>
    log.error({ err }, 'the outbox was not told'),
  );
  const stop = isProduction ? await serveByFront(server, handle) : serveAlone(server, handle);
  await listening(server);
  const isWarming = isProduction && env.CACHE_ENABLED && env.CACHE_WARMER_ENABLED;
  const stopWarming = isWarming ? keepWarm() : async () => {};
  const stopJobs = env.JOBS_ENABLED ? keepSiteJobs() : async () => {};

  onShutdown(async () => {
    await Promise.all([stop(), stopWarming(), stopRelaying(), stopJobs()]);
    await site.close();
    await flushGatherings();
    closeCache();
    await closeDatabase();
    closeRedis();
    log.info('ended');
  });
  log.info({ url: appUrl, node: process.version, tookMs: Math.round(performance.now() - startedAt) }, 'listening');
  reportReady();
}

/** Answers out of ready bytes; Next stands behind, where only this process reaches it. */
async function serveByFront(server: Server, handle: RequestListener): Promise<() => Promise<void>> {
  const origin = await listenPrivately(handle);
  const front = openFront(origin.origin, (request) => [...likelyNextFields(request), ...lookFields(request)]);
  const limit = openApiLimit();
  const live = withLive(front.handle, { proxies });
  const limited = limit ? withApiLimit(live, { limit, proxies }) : live;
  server.on('request', withCheckedRequestLine(withOneHost(withLocaleField(withDocumentLooks(limited)))));
  return async () => {
    siteLive.close();
    await shutDown(server, front, { lingerMs, graceMs });
    await origin.close();
  };
}

function serveAlone(server: Server, handle: RequestListener): () => Promise<void> {
  const told: RequestListener = (request, response) => {
    request.headers[clientAddressField] = proxies.clientOf(request).address;
    handle(request, response);
  };
  server.on('request', withOneHost(withLocaleField(withLive(told, { proxies }))));
  return async () => {
    siteLive.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.PORT, env.HOST, resolve);
  });
}
