'use client';

import { api, trpc } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { FailedJob } from '#server/ops/outbox.output.ts';
import { failedJobsQuery } from './mail-query.ts';
import { RetryButton } from './retry-button.tsx';
import { useT } from './t.ts';

/** Jobs whose last try failed. */
export function FailedJobs({ from }: { from: string | undefined }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(failedJobsQuery(from));
  if (items.length === 0) return <Empty title={t('noJob')}>{t('noJobText')}</Empty>;
  return (
    <div>
      <ul className="border-line border-t">
        {items.map((job) => (
          <Row key={job.id} job={job} />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && `/admin/mail?jobs=${encodeURIComponent(nextCursor)}`}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </div>
  );
}

function Row({ job }: { job: FailedJob }) {
  const t = useT();
  const { id, attempts, maxAttempts: most, error, queuedAt, nextTryAt, isRunning } = job;
  const task = job.task.replaceAll('_', ' ');
  return (
    <li className="border-line flex items-start justify-between gap-4 border-b py-2.5">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{task}</span>
          <span className="text-text-2">
            {' '}
            · {t(isRunning ? 'triesRunning' : nextTryAt ? 'tries' : 'triesOver', { attempts, most })}
          </span>
        </p>
        <p className="text-12 text-muted">{t.rich('jobAdded', { id, time: () => <Time iso={queuedAt} long /> })}</p>
        <p className="text-12 text-text-2 break-words">{error}</p>
      </div>
      {!isRunning && (
        <RetryButton
          name={t('tryJob', { task })}
          trying={t('tryingJob', { task })}
          onRetry={() => api.ops.retryJob.mutate({ id })}
          refreshed={trpc.ops.jobs.pathKey()}
        />
      )}
    </li>
  );
}
