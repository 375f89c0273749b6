'use client';

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '#app/_ui/link.tsx';
import { tab, tabs } from '#app/_ui/tabs.ts';
import { usePageParams } from '#app/_ui/use-page-params.ts';
import { hrefOf } from './address.ts';
import { AdminFrame } from './admin-frame.tsx';
import { Part } from './data-table.tsx';
import { FailedJobs } from './failed-jobs.tsx';
import { FilterForm } from './filter-form.tsx';
import { MailList } from './mail-list.tsx';
import { allMailShown, type MailAddress, type MailShown, mailAddress, mailsQuery } from './mail-query.ts';
import { useT } from './t.ts';

const path = '/admin/mail';

/** Mail that went out or is to, and jobs that failed. */
export function MailView() {
  const t = useT();
  const params = usePageParams(path);
  const address = mailAddress(params);
  const { state = 'all', text } = address;
  return (
    <AdminFrame path={path} about={t('mailAbout')}>
      <div className="grid grid-cols-1 gap-2">
        <FilterForm
          path={path}
          fields={[{ name: 'text', label: t('findMail'), placeholder: 'ada@example.org' }]}
          values={{ text }}
          kept={{ state: address.state }}
        />
        <nav aria-label={t('show')} className={`${tabs} border-line border-b`}>
          {allMailShown.map((name) => (
            <StateLink key={name} shown={name} text={text} isCurrent={name === state} />
          ))}
        </nav>
        <MailList key={hrefOf(path, address)} address={address} />
      </div>
      <Part title={t('jobs')} about={t('jobsAbout')}>
        <FailedJobs from={params.get('jobs')?.slice(0, 300)} />
      </Part>
    </AdminFrame>
  );
}

function StateLink({ shown, text, isCurrent }: { shown: MailShown; text: string | undefined; isCurrent: boolean }) {
  const t = useT();
  const queryClient = useQueryClient();
  const address: MailAddress = { ...(shown !== 'all' && { state: shown }), ...(text && { text }) };
  return (
    <Link
      href={hrefOf(path, address)}
      onIntent={() => void queryClient.prefetchInfiniteQuery(mailsQuery(address))}
      aria-current={isCurrent ? 'page' : undefined}
      className={tab}
    >
      {t(`mail-${shown}`)}
    </Link>
  );
}
