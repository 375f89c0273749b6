import { adminRead, adminReadAt } from '../admin-read.ts';
import { adminWrite } from '../admin-write.ts';
import { NoInput } from '../no-input.input.ts';
import { router } from '../trpc.ts';
import { purgeTag, warmNow } from './cache.writes.ts';
import { DatabaseState } from './database.output.ts';
import { loadDatabase } from './database.reads.ts';
import { loadFailedJobs } from './jobs.reads.ts';
import { loadMails } from './mails.reads.ts';
import { JobsInput, MailsInput, PurgeTag, RetryJob, RetryMail, TagsInput } from './ops.input.ts';
import { CacheStats, DbPoolStats, Purged, Queued, Tags } from './ops.output.ts';
import { loadCacheStats, loadDbPoolStats } from './ops.reads.ts';
import { FailedJobPage, MailPage } from './outbox.output.ts';
import { reconcileNow } from './reconcile.writes.ts';
import { retryJob, retryMail } from './retry.writes.ts';
import { loadTags } from './tags.reads.ts';

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

export const opsRouter = router({
  cacheStats: cacheStats.procedure,
  dbPoolStats: dbPoolStats.procedure,
  tags: adminRead({ input: TagsInput, output: Tags, load: loadTags }),
  warm: adminWrite({ name: 'ops.warm', input: NoInput, output: Queued, run: warmNow }),
  purge: adminWrite({ name: 'ops.purge', input: PurgeTag, output: Purged, run: purgeTag }),
  database: adminRead({ input: NoInput, output: DatabaseState, load: loadDatabase }),
  reconcile: adminWrite({ name: 'ops.reconcile', input: NoInput, output: Queued, run: reconcileNow }),
  mails: adminRead({ input: MailsInput, output: MailPage, load: loadMails }),
  retryMail: adminWrite({ name: 'ops.retryMail', input: RetryMail, output: Queued, run: retryMail }),
  jobs: adminRead({ input: JobsInput, output: FailedJobPage, load: loadFailedJobs }),
  retryJob: adminWrite({ name: 'ops.retryJob', input: RetryJob, output: Queued, run: retryJob }),
});
