import type { NextConfig } from 'next';

/** Browser tests have a build of their own, beside the one that a running site serves. */
const forTests = process.env.PROVA_BUILD === 'test';

export default {
  distDir: forTests ? '.next-test' : '.next',
  cacheComponents: true,
  partialPrefetching: true,
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // `npm run lint` checks the types. Next keeps what it wants to add to a tsconfig in a file of its own.
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  experimental: { exposeTestingApiInProductionBuild: forTests },
} satisfies NextConfig;
