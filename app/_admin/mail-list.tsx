'use client';

import { api, trpc } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { Time } from '#app/_ui/time.tsx';
import type { Mail } from '#server/ops/outbox.output.ts';
import { hrefOf } from './address.ts';
import { AdminLink } from './admin-link.tsx';
import { type MailAddress, mailsQuery } from './mail-query.ts';
import { RetryButton } from './retry-button.tsx';
import { useT } from './t.ts';

export function MailList({ address }: { address: MailAddress }) {
  const t = useT();
  const { items, nextCursor, readOn, isReadingOn, readOnFailed } = useList(mailsQuery(address));
  if (items.length === 0) return <Nothing address={address} />;
  return (
    <>
      <ul>
        {items.map((mail) => (
          <Row key={mail.id} mail={mail} />
        ))}
      </ul>
      <ListEnd
        shown={t('shown', { count: items.length })}
        nextHref={nextCursor && hrefOf('/admin/mail', { ...address, cursor: nextCursor })}
        nextWords={t('next')}
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Nothing({ address: { state, text } }: { address: MailAddress }) {
  const t = useT();
  if (!state && !text) return <Empty title={t('noMail')}>{t('noMailText')}</Empty>;
  return (
    <Empty
      title={state === 'failed' ? t('noMailFailed') : t('noSuchMail')}
      actions={
        <AdminLink to="/admin/mail" className={buttonClass()}>
          {t('allMail')}
        </AdminLink>
      }
    >
      {text && t('mailHint')}
    </Empty>
  );
}

function Row({ mail }: { mail: Mail }) {
  const t = useT();
  const { id, recipient, template, state, error } = mail;
  return (
    <li className="border-line flex items-start justify-between gap-4 border-b py-2.5">
      <div className="min-w-0">
        <p className="break-words">
          <bdi className="font-semibold">{recipient}</bdi>
          {' · '}
          <code className="text-12 text-text-2 font-mono">{template}</code>
        </p>
        <p className="text-12 text-muted">
          <State mail={mail} />
        </p>
        {error && state !== 'sent' && <p className="text-12 text-text-2 break-words">{error}</p>}
      </div>
      {state !== 'sent' && (
        <RetryButton
          name={t('tryMail', { recipient })}
          trying={t('tryingMail', { recipient })}
          onRetry={() => api.ops.retryMail.mutate({ id })}
          refreshed={trpc.ops.mails.pathKey()}
        />
      )}
    </li>
  );
}

function State({ mail: { state, attempts, queuedAt, sentAt, nextTryAt } }: { mail: Mail }) {
  const t = useT();
  const time = () => <Time iso={sentAt ?? queuedAt} long />;
  if (state === 'sent') return t.rich('sent', { time, state: (text) => <span className="text-good">{text}</span> });
  if (state === 'queued') return t.rich('waiting', { time });
  return t.rich(nextTryAt ? 'failedOften' : 'gaveUp', {
    time,
    count: attempts,
    state: (text) => <span className="text-bad">{text}</span>,
  });
}
