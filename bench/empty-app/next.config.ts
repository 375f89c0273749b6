import { resolve } from 'node:path';
import type { NextConfig } from 'next';

/** The least that a page of Next and TanStack Query weighs; set as the site is. */
export default {
  distDir: '../../.prova-bench/empty-app',
  cacheComponents: true,
  partialPrefetching: true,
  reactStrictMode: true,
  turbopack: { root: resolve(import.meta.dirname, '../..') },
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../../tsconfig.next.json' },
  experimental: { cachedNavigations: false },
} satisfies NextConfig;
