'use client';

import { api, trpc } from '#app/_trpc/client.ts';
import { useList } from '#app/_trpc/list-query.ts';
import { buttonClass } from '#app/_ui/button.tsx';
import { Empty } from '#app/_ui/empty.tsx';
import { ListEnd } from '#app/_ui/list-end.tsx';
import { formatNumber, formatPlural } from '#app/_ui/number.ts';
import { Time } from '#app/_ui/time.tsx';
import type { Mail } from '#server/ops/outbox.output.ts';
import { hrefOf } from './address.ts';
import { AdminLink } from './admin-link.tsx';
import { type MailAddress, mailsQuery } from './mail-query.ts';
import { RetryButton } from './retry-button.tsx';

export function MailList({ address }: { address: MailAddress }) {
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
        shown={`${formatNumber(items.length)} shown`}
        nextHref={nextCursor && hrefOf('/admin/mail', { ...address, cursor: nextCursor })}
        nextWords="Next 20"
        onNext={readOn}
        isComing={isReadingOn}
        hasFailed={readOnFailed}
      />
    </>
  );
}

function Nothing({ address: { state, text } }: { address: MailAddress }) {
  if (!state && !text) return <Empty title="No mail yet">What the site writes to people is listed here.</Empty>;
  return (
    <Empty
      title={state === 'failed' ? 'No mail has failed' : 'No such mail'}
      actions={
        <AdminLink to="/admin/mail" className={buttonClass()}>
          Show all mail
        </AdminLink>
      }
    >
      {text && 'Addresses are found whole, letters by their name, such as verify_email.'}
    </Empty>
  );
}

function Row({ mail }: { mail: Mail }) {
  const { id, recipient, template, state, error, queuedAt, sentAt } = mail;
  return (
    <li className="border-line flex items-start justify-between gap-4 border-b py-2.5">
      <div className="min-w-0">
        <p className="truncate">
          <bdi className="font-semibold">{recipient}</bdi>
          <span className="text-text-2"> · {template.replaceAll('_', ' ')}</span>
        </p>
        <p className="text-12 text-muted">
          <State mail={mail} />
          <Time iso={sentAt ?? queuedAt} long />
        </p>
        {error && state !== 'sent' && <p className="text-12 text-text-2 break-words">{error}</p>}
      </div>
      {state !== 'sent' && (
        <RetryButton
          what={`the mail to ${recipient}`}
          onRetry={() => api.ops.retryMail.mutate({ id })}
          refreshed={trpc.ops.mails.pathKey()}
        />
      )}
    </li>
  );
}

function State({ mail: { state, attempts, nextTryAt } }: { mail: Mail }) {
  if (state === 'sent') return <span className="text-good">Sent </span>;
  if (state === 'queued') return <span>Waiting since </span>;
  const again = nextTryAt ? ', tried again later. Written ' : ', given up. Written ';
  return (
    <span className="text-bad">
      Failed {formatPlural(attempts, 'time')}
      {again}
    </span>
  );
}
