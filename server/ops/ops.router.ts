import { adminReadAt } from '../admin-read.ts';
import { router } from '../trpc.ts';
import { CacheStats, DbPoolStats } from './ops.output.ts';
import { loadCacheStats, loadDbPoolStats } from './ops.reads.ts';

export const cacheStats = adminReadAt({
  path: '/api/admin/cache-stats',
  output: CacheStats,
  load: loadCacheStats,
});

export const dbPoolStats = adminReadAt({
  path: '/api/admin/db-pool-stats',
  output: DbPoolStats,
  load: loadDbPoolStats,
});

export const opsRouter = router({ cacheStats: cacheStats.procedure, dbPoolStats: dbPoolStats.procedure });
