'use client';

import { usePageParams } from '#app/_ui/use-page-params.ts';
import { hrefOf } from './address.ts';
import { AdminFrame } from './admin-frame.tsx';
import { AuditList } from './audit-list.tsx';
import { auditAddress } from './audit-query.ts';
import { FilterForm } from './filter-form.tsx';

const path = '/admin/audit';

const fields = [
  { name: 'actor', label: 'Who', placeholder: 'ada, or command' },
  { name: 'action', label: 'What', placeholder: 'admin.suspend' },
  { name: 'subject', label: 'To what', placeholder: 'user:ada' },
  { name: 'since', label: 'Since', type: 'date' },
] as const;

/** What admins did, to whom and why. */
export function AuditView() {
  const address = auditAddress(usePageParams(path));
  return (
    <AdminFrame path={path} about="What admins did, to whom and why. Nobody can change or remove a line.">
      <div className="grid gap-4">
        <FilterForm path={path} fields={fields} values={address} />
        <AuditList key={hrefOf(path, address)} address={address} />
      </div>
    </AdminFrame>
  );
}
