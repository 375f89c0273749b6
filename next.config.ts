import type { NextConfig } from 'next';
import { plainPolicy, securityHeaders, uploadPolicy, workerPolicy } from './server/security-headers.ts';

/** 'test' or 'bench': a build of their own, beside the one that a running site serves. */
const kind = process.env.PROVA_BUILD;

/** Under plain `next start`. Our own server says these and more (server/content-policy.ts). */
const headers = { ...securityHeaders(''), 'content-security-policy': plainPolicy };

const dayS = 86_400;

export default {
  distDir: kind ? `.next-${kind}` : '.next',
  cacheComponents: true,
  partialPrefetching: true,
  compress: false,
  poweredByHeader: false,
  // Pictures are drawn when they are brought (server/upload): nobody else has us draw any. /_next/image is 404 then.
  images: { unoptimized: true },
  reactStrictMode: true,
  typedRoutes: false,
  headers: async () => [
    { source: '/:path*', headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
    { source: '/uploads/:name', headers: [{ key: 'content-security-policy', value: uploadPolicy }] },
    // What asks for it by habit, such as feed readers, is not to ask again with each page. Browsers take the head's.
    { source: '/favicon.ico', headers: [{ key: 'cache-control', value: `public, max-age=${dayS}` }] },
    // A worker has the policy that it came with.
    { source: '/sw.js', headers: [{ key: 'content-security-policy', value: workerPolicy }] },
  ],
  // Whatever lock files lie in the folders above.
  turbopack: {
    root: import.meta.dirname,
    // Messages are compiled as they are bundled, so that no browser reads their syntax.
    rules: {
      '*.json': {
        loaders: [
          { loader: 'next-intl/extractor/catalogLoader', options: { messages: { format: 'json', precompile: true } } },
        ],
        condition: { path: './messages/**/*' },
        as: '*.js',
      },
    },
    resolveAlias: {
      'use-intl/format-message': './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
    },
  },
  // `npm run lint` checks the types. Next keeps what it wants to add to a tsconfig in a file of its own.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  experimental: {
    exposeTestingApiInProductionBuild: kind === 'test',
    // Page segments carry no data, so what the router has of them stays right for as long as the tab lives.
    staleTimes: { dynamic: dayS, static: dayS },
    // It would count the first page's segment as half known and ask for it again with every link to its route.
    cachedNavigations: false,
    // Fewer and larger files compress better: about 10 KB of a first load. What the next page loads beside it stays as small.
    turbopackChunking: { minChunkSize: 3_000_000, maxMergeChunkSize: 8_000_000 },
  },
} satisfies NextConfig;
