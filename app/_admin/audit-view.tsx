'use client';

import { usePageParams } from '#app/_ui/use-page-params.ts';
import { hrefOf } from './address.ts';
import { AdminFrame } from './admin-frame.tsx';
import { AuditList } from './audit-list.tsx';
import { auditAddress } from './audit-query.ts';
import { FilterForm } from './filter-form.tsx';
import { useT } from './t.ts';

const path = '/admin/audit';

/** What admins did, to whom and why. */
export function AuditView() {
  const t = useT();
  const address = auditAddress(usePageParams(path));
  const fields = [
    { name: 'actor', label: t('who'), placeholder: t('whoSample') },
    { name: 'action', label: t('what'), placeholder: 'admin.suspend' },
    { name: 'subject', label: t('toWhat'), placeholder: 'user:ada' },
    { name: 'since', label: t('since'), type: 'date' },
  ] as const;
  return (
    <AdminFrame path={path} about={t('auditAbout')}>
      <div className="grid gap-4">
        <FilterForm path={path} fields={fields} values={address} />
        <AuditList key={hrefOf(path, address)} address={address} />
      </div>
    </AdminFrame>
  );
}
