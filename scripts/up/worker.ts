import { join } from 'node:path';
import { build, stop } from 'esbuild';

/** Bundles the service worker beside the site's build; its caches are those of this build. */
export async function bundleWorker(folder: string, version: string): Promise<void> {
  await build({
    entryPoints: ['app/_worker/service-worker.ts'],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { PROVA_VERSION: JSON.stringify(version.slice(0, 12)) },
    logLevel: 'error',
  });
  // Its process would stay as long as this one.
  await stop();
}
