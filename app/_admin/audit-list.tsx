'use client';

import { NotificationLink } from '#app/_notification/notification-link.tsx';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { AuditLine } from '#server/admin/audit.output.ts';
import { hrefOf } from './address.ts';
import { AdminLink } from './admin-link.tsx';
import { type AuditAddress, auditQuery } from './audit-query.ts';
import { dataWords } from './data-words.ts';
import { PersonLink } from './person-link.tsx';
import { useSubjectName } from './subject-name.ts';
import { useT } from './t.ts';

export function AuditList({ address }: { address: AuditAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(auditQuery(address));
  if (items.length === 0) {
    const isWhole = Object.keys(address).length === 0;
    return (
      <Empty
        title={isWhole ? t('auditEmpty') : t('auditNone')}
        actions={
          <AdminLink to={isWhole ? '/admin/people' : '/admin/audit'} className={buttonClass()}>
            {isWhole ? t('lookAtPeople') : t('wholeLog')}
          </AdminLink>
        }
      >
        {isWhole ? t('auditEmptyText') : t('auditNoneText')}
      </Empty>
    );
  }
  return (
    <>
      <ol className="border-line border-t">
        {items.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && hrefOf('/admin/audit', { ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Line({ line: { at, actor, action, subject, reason, data } }: { line: AuditLine }) {
  const t = useT();
  return (
    <li className="border-line grid grid-cols-[minmax(0,1fr)] gap-1 border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {actor ? (
          <PersonLink username={actor.username} className="hover:text-accent font-semibold">
            <bdi>{actor.displayName}</bdi>
          </PersonLink>
        ) : (
          <span className="font-semibold">{t('command')}</span>
        )}
        <code className="rounded-4 bg-sunken text-12 text-text-2 px-1.5 font-mono">{action}</code>
        <Subject subject={subject} />
        <Time iso={at} long className="text-12 text-muted ms-auto" />
      </p>
      {reason && <p className="max-w-(--measure) whitespace-pre-line">{reason}</p>}
      <Data action={action} data={data} />
    </li>
  );
}

function Subject({ subject }: { subject: AuditLine['subject'] }) {
  const words = <bdi>{useSubjectName()(subject)}</bdi>;
  const { path } = subject;
  if (!path) return <span className="min-w-0 break-all">{words}</span>;
  const [, person] = /^\/admin\/people\/(\w+)$/.exec(path) ?? [];
  if (person) {
    return (
      <PersonLink username={person} className="link">
        {words}
      </PersonLink>
    );
  }
  return (
    <NotificationLink path={path} className="link">
      {words}
    </NotificationLink>
  );
}

/** What else the log knows, 'until: 2026-12-01'. */
function Data({ action, data }: Pick<AuditLine, 'action' | 'data'>) {
  const t = useT();
  const words = dataWords(action, data, t('forGood'));
  return words && <p className="text-12 text-muted break-words">{words}</p>;
}
