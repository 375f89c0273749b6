'use client';

import { useFormats } from '#app/_i18n/formats.ts';
import { useListBehind } from '#app/_trpc/list-query.ts';
import { ShowMore } from '#app/_ui/show-more.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Case, CaseReport } from '#server/moderation/moderation.output.ts';
import { caseReportsQuery } from './case-query.ts';
import { PersonName } from './person-name.tsx';
import { useT } from './t-later.ts';

/** Who reported a thing and why, with how often they were right before: the first of them, and more as one asks. */
export function CaseReports({ item: { id, reports, reportsCursor, reportCount } }: { item: Case }) {
  const t = useT();
  const query = caseReportsQuery(id, reportsCursor ?? undefined);
  const list = useListBehind({ items: reports, nextCursor: reportsCursor }, query);
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = list;
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2">
        {items.map((sent) => (
          <Report key={sent.reporter.username} report={sent} />
        ))}
      </ul>
      {nextCursor && (
        <ShowMore onNext={readOn} isComing={isReadingOn} hasFailed={readOnFailed}>
          {t('more', { count: Math.max(1, reportCount - items.length) })}
        </ShowMore>
      )}
    </div>
  );
}

function Report({ report: { reporter, reason, weight, sentAt, upheld, decided } }: { report: CaseReport }) {
  const t = useT();
  const f = useFormats();
  return (
    <li className="border-line grid gap-0.5 border-s-2 ps-3">
      <p className="text-12 text-muted flex flex-wrap items-center gap-x-2 tabular-nums">
        <PersonName person={reporter} />
        <span>
          {t(decided === 0 ? 'weighsNew' : 'weighs', { weight: f.numberBy(weight, oneDecimal), upheld, decided })}
        </span>
        <Time iso={sentAt} />
      </p>
      <p dir="auto" className="text-text-2 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line">
        {reason}
      </p>
    </li>
  );
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
