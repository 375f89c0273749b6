import { useFormats } from '#app/_i18n/formats.ts';
import { Time } from '#app/_ui/time.tsx';
import type { Case } from '#server/moderation/moderation.output.ts';
import { PersonName } from './person-name.tsx';
import { useT } from './t-later.ts';

/** Who reported a thing and why, with how often they were right before; the first of them. */
export function CaseReports({ item: { reports, reportCount } }: { item: Case }) {
  const t = useT();
  const f = useFormats();
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2">
        {reports.map(({ reporter, reason, weight, sentAt, upheld, decided }) => (
          <li key={reporter.username} className="border-line grid gap-0.5 border-s-2 ps-3">
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
        ))}
      </ul>
      {reportCount > reports.length && (
        <p className="text-12 text-muted">{t('more', { count: reportCount - reports.length })}</p>
      )}
    </div>
  );
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
