import { Time } from '#app/_ui/time.tsx';
import type { OwnReport } from '#server/report/report.output.ts';
import { CaseLink } from './case-link.tsx';
import { useT } from './t-later.ts';

/** A report of one's own, and what came of it. */
export function SentReport({ item: { subject, reason, status, sentAt } }: { item: OwnReport }) {
  const t = useT();
  return (
    <li className="border-line grid gap-1 border-b py-3.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <CaseLink subject={subject} />
        <span className="text-12 text-muted">
          {t.rich(`sent-${status}`, { time: () => <Time iso={sentAt} long /> })}
        </span>
      </p>
      <p dir="auto" className="text-text-2 [overflow-wrap:anywhere] whitespace-pre-line">
        {reason}
      </p>
    </li>
  );
}
