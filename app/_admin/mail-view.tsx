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
import { type MailAddress, type MailShown, mailAddress, mailNames, mailsQuery } from './mail-query.ts';

const path = '/admin/mail';

/** Mail that went out or is to, and jobs that failed. */
export function MailView() {
  const params = usePageParams(path);
  const address = mailAddress(params);
  const { state = 'all', text } = address;
  return (
    <AdminFrame
      path={path}
      about="Who got which letter in the last 30 days. What is in them is not shown: it holds links that sign people in."
    >
      <div className="grid gap-2">
        <FilterForm
          path={path}
          fields={[{ name: 'text', label: 'Whole e-mail address, or letter', placeholder: 'ada@example.org' }]}
          values={{ text }}
          kept={{ state: address.state }}
        />
        <nav aria-label="Show" className={`${tabs} border-line border-b`}>
          {(Object.keys(mailNames) as MailShown[]).map((name) => (
            <StateLink key={name} shown={name} text={text} isCurrent={name === state} />
          ))}
        </nav>
        <MailList key={hrefOf(path, address)} address={address} />
      </div>
      <Part
        title="Failed jobs"
        about="What is to be done later and failed. It comes again by itself, 13 times in about 22 hours."
      >
        <FailedJobs from={params.get('jobs')?.slice(0, 300)} />
      </Part>
    </AdminFrame>
  );
}

function StateLink({ shown, text, isCurrent }: { shown: MailShown; text: string | undefined; isCurrent: boolean }) {
  const queryClient = useQueryClient();
  const address: MailAddress = { ...(shown !== 'all' && { state: shown }), ...(text && { text }) };
  return (
    <Link
      href={hrefOf(path, address)}
      onIntent={() => void queryClient.prefetchInfiniteQuery(mailsQuery(address))}
      aria-current={isCurrent ? 'page' : undefined}
      className={tab}
    >
      {mailNames[shown]}
    </Link>
  );
}
