import type { NextConfig } from 'next';

export default {
  cacheComponents: true,
  partialPrefetching: true,
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
} satisfies NextConfig;
