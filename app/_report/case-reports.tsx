'use client';

import { useState } from 'react';
import { useFormats } from '#app/_i18n/formats.ts';
import { api } from '#app/_trpc/client.ts';
import { toldOf } from '#app/_trpc/told.ts';
import { Button } from '#app/_ui/button.tsx';
import { Time } from '#app/_ui/time.tsx';
import { toast } from '#app/_ui/toast.ts';
import type { Case, CaseReport } from '#server/moderation/moderation.output.ts';
import { PersonName } from './person-name.tsx';
import { useT } from './t-later.ts';

/** Who reported a thing and why, with how often they were right before: the first of them, and more as one asks. */
export function CaseReports({ item: { id, reports, reportsCursor, reportCount } }: { item: Case }) {
  const t = useT();
  const [later, setLater] = useState<{ items: CaseReport[]; nextCursor: string | null }>();
  const [isComing, setComing] = useState(false);
  const cursor = later ? later.nextCursor : reportsCursor;
  const shown = [...reports, ...(later?.items ?? [])];
  const readOn = async () => {
    setComing(true);
    try {
      const { items, nextCursor } = await api.moderation.reports.query({ id, cursor: cursor ?? undefined });
      setLater((before) => ({ items: [...(before?.items ?? []), ...items], nextCursor }));
    } catch (error) {
      toast({ title: toldOf(error).message });
    }
    setComing(false);
  };
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2">
        {shown.map((sent) => (
          <Report key={sent.reporter.username} report={sent} />
        ))}
      </ul>
      {cursor && (
        <Button
          size="small"
          className="touch:min-h-11 justify-self-start"
          disabled={isComing}
          onClick={() => void readOn()}
        >
          {t('more', { count: Math.max(1, reportCount - shown.length) })}
        </Button>
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
