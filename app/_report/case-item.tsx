import type { ReactNode } from 'react';
import { formatPlural } from '#app/_ui/number.ts';
import { Tag } from '#app/_ui/tag.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Case } from '#server/moderation/moderation.output.ts';
import type { Person } from '#server/profile/person.output.ts';
import { CaseDecision } from './case-decision.tsx';
import { CaseLink } from './case-link.tsx';
import { CaseReports } from './case-reports.tsx';
import { kindNames } from './kind-names.ts';
import { PersonName } from './person-name.tsx';

/** A case as admins decide it: the thing, who reported it and why, what was decided and said to that. */
export function CaseItem({ item }: { item: Case }) {
  const { subject, words, author, reportCount, weight, openedAt, hiddenAt, decision, appeal, appealDecision } = item;
  return (
    <li className="border-line grid gap-3 border-b py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h3 className="text-16 flex min-w-0 flex-wrap items-center gap-2">
          <CaseLink subject={subject} />
          <Tag>{kindNames[subject.kind]}</Tag>
          {subject.isHidden && (
            <span className="rounded-4 bg-warn-soft text-12 text-warn px-1.5 leading-5 font-medium">
              {hiddenAt && item.status === 'open' ? 'Hidden by reports' : 'Removed'}
            </span>
          )}
        </h3>
        <p className="text-12 text-muted tabular-nums">
          {formatPlural(reportCount, 'report')}, weight {weight.toFixed(1)}, since <Time iso={openedAt} long />
        </p>
      </div>
      <p className="text-muted">
        by <PersonName person={author} />
      </p>
      {words.trim() && (
        <p
          dir="auto"
          className="rounded-6 bg-sunken text-text-2 line-clamp-6 max-w-[72ch] px-3 py-2.5 [overflow-wrap:anywhere] whitespace-pre-line"
        >
          {words.trim()}
        </p>
      )}
      {item.reports.length > 0 && <CaseReports item={item} />}
      {decision && (
        <Said by={item.decidedBy}>
          {item.status === 'upheld' ? 'upheld it' : 'dismissed it'}: {decision}
        </Said>
      )}
      {appeal && <Said by={author}>appealed: {appeal}</Said>}
      {appealDecision && <Said by={null}>{`The appeal was ${item.appealStatus}: ${appealDecision}`}</Said>}
      <CaseDecision item={item} />
    </li>
  );
}

function Said({ by, children }: { by: Person | null; children: ReactNode }) {
  return (
    <p dir="auto" className="text-text-2 max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-line">
      {by && (
        <>
          <PersonName person={by} />{' '}
        </>
      )}
      {children}
    </p>
  );
}
