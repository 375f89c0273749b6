'use client';

import { api, trpc } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { FailedJob } from '#server/ops/outbox.output.ts';
import { failedJobsQuery } from './mail-query.ts';
import { RetryButton } from './retry-button.tsx';

/** Jobs whose last try failed. */
export function FailedJobs({ from }: { from: string | undefined }) {
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(failedJobsQuery(from));
  if (items.length === 0) return <Empty title="No job has failed">What fails waits here for its next try.</Empty>;
  return (
    <div>
      <ul className="border-line border-t">
        {items.map((job) => (
          <Row key={job.id} job={job} />
        ))}
      </ul>
      <ListEnd
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && `/admin/mail?jobs=${encodeURIComponent(nextCursor)}`}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </div>
  );
}

function Row({ job: { id, task, attempts, maxAttempts, error, queuedAt, nextTryAt, isRunning } }: { job: FailedJob }) {
  return (
    <li className="border-line flex items-start justify-between gap-4 border-b py-2.5">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{task.replaceAll('_', ' ')}</span>
          <span className="text-text-2">
            {' '}
            · {attempts} of {maxAttempts} tries{isRunning ? ', under way' : nextTryAt ? '' : ', given up'}
          </span>
        </p>
        <p className="text-12 text-muted">
          Job {id}, added <Time iso={queuedAt} long />
        </p>
        <p className="text-12 text-text-2 break-words">{error}</p>
      </div>
      {!isRunning && (
        <RetryButton
          what={`the job ${task.replaceAll('_', ' ')}`}
          onRetry={() => api.ops.retryJob.mutate({ id })}
          refreshed={trpc.ops.jobs.pathKey()}
        />
      )}
    </li>
  );
}
