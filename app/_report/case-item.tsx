import { useFormats } from '#app/_i18n/formats.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Case } from '#server/moderation/moderation.output.ts';
import { CaseDecision } from './case-decision.tsx';
import { CaseLink } from './case-link.tsx';
import { CaseReports } from './case-reports.tsx';
import { CaseShown } from './case-shown.tsx';
import { CaseWords } from './case-words.tsx';
import { PersonName } from './person-name.tsx';
import { useT } from './t-later.ts';

/** A case as admins decide it: the thing, who reported it and why, what was decided and said to that. */
export function CaseItem({ item, onDecided }: { item: Case; onDecided: () => void }) {
  const t = useT();
  const f = useFormats();
  const { subject, words, shown, author, reportCount, weight, openedAt, hiddenAt, decision, appeal, appealDecision } =
    item;
  return (
    <li className="border-line grid gap-3 border-b py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-16 flex min-w-0 flex-wrap items-center gap-2">
          <CaseLink subject={subject} />
          <Tag>{t(`kind-${subject.kind}`)}</Tag>
          {subject.isHidden && (
            <span className="rounded-4 bg-warn-soft text-12 text-warn px-1.5 leading-5 font-medium">
              {t(hiddenAt && item.status === 'open' ? 'hiddenByReports' : 'removed')}
            </span>
          )}
        </h3>
        <p className="text-12 text-muted tabular-nums">
          {t.rich('weight', {
            count: reportCount,
            weight: f.numberBy(weight, oneDecimal),
            time: () => <Time iso={openedAt} long />,
          })}
        </p>
      </div>
      <p className="text-muted">{t.rich('by', { person: () => <PersonName person={author} /> })}</p>
      <CaseWords words={words.trim()} />
      {shown && <CaseShown shown={shown} />}
      {item.reports.length > 0 && <CaseReports item={item} />}
      {decision && (
        <p dir="auto" className={said}>
          {t.rich(item.status === 'upheld' ? 'saidUpheld' : 'saidDismissed', {
            words: decision,
            person: () => item.decidedBy && <PersonName person={item.decidedBy} />,
          })}
        </p>
      )}
      {appeal && (
        <p dir="auto" className={said}>
          {t.rich('saidAppealed', { words: appeal, person: () => <PersonName person={author} /> })}
        </p>
      )}
      {appealDecision && (
        <p dir="auto" className={said}>
          {t(item.appealStatus === 'granted' ? 'wasGranted' : 'wasDenied', { words: appealDecision })}
        </p>
      )}
      <CaseDecision item={item} onDecided={onDecided} />
    </li>
  );
}

const said = 'text-text-2 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line';
const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
